namespace Jauge.Catalog.Refresh;

/// <summary>What is asked of a provider's price API. Lists are taken as sets: order and repetition do not matter.</summary>
public sealed record PriceQuestion
{
    /// <summary>Catalog id of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Region ids as the provider writes them; empty means every region.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Azure <c>serviceName</c>s (case-sensitive) or AWS offer codes; empty means every service on Azure and is refused on
    /// AWS.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>ISO 4217 code; <c>USD</c> unless asked otherwise.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Ask Azure for primary meter regions only. Off by default: the filter hides prices that hold in a region although their
    /// meter's primary region is another one (Key Vault operations in West Europe on 2026-08-15).</summary>
    public bool PrimaryMetersOnly { get; init; }

    /// <summary>AWS product attributes that, where a product has them, must have this value. The default keeps Linux, shared tenancy, used
    /// capacity, without preinstalled software.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = LinuxOnSharedHardware;

    /// <summary>The usual filter of an EC2 price file, which otherwise lists every operating system, tenancy and capacity state.</summary>
    public static IReadOnlyDictionary<string, string> LinuxOnSharedHardware { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["operatingSystem"] = "Linux",
        ["tenancy"] = "Shared",
        ["preInstalledSw"] = "NA",
        ["capacitystatus"] = "Used",
    };

    internal IReadOnlyList<string> SortedRegions => Sorted(Regions);

    internal IReadOnlyList<string> SortedServices => Sorted(Services);

    /// <summary>Equal for two questions that have the same answer; a partial run is only continued by the same question.</summary>
    internal string Fingerprint => string.Join(
        '\n',
        Provider,
        string.Join('|', SortedRegions),
        string.Join('|', SortedServices),
        Currency,
        PrimaryMetersOnly ? "primary" : "all",
        string.Join('|', Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + '=' + pair.Value)));

    private static List<string> Sorted(IReadOnlyList<string> values) =>
        [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
