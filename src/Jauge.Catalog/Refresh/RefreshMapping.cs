using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>A provider's <c>refresh.yaml</c>: what a refresh asks for by default, and how its answers join the catalog's price files. Data,
/// no code.</summary>
public sealed record RefreshMapping
{
    /// <summary>File name beside the offerings; it does not end in <c>.yaml</c>, as the offerings do, because it is none.</summary>
    public const string FileName = "refresh.yaml";

    /// <summary>Catalog id of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Id in the provider's <c>sources</c> that refreshed rows name.</summary>
    public required string Source { get; init; }

    /// <summary>Services asked for when the user names none.</summary>
    public EquatableList<string> Services { get; init; } = [];

    /// <summary>Regions asked for when the user names none.</summary>
    public EquatableList<string> Regions { get; init; } = [];

    /// <summary>Catalog region for a region name of the API that is not a catalog region id (<c>Zone 1</c> is <c>zone-1</c>).</summary>
    public required EquatableMap<string> RegionNames { get; init; }

    /// <summary>Canonical unit for a unit of the API (<c>1 Hour</c> is <c>h</c>).</summary>
    public required EquatableMap<string> Units { get; init; }

    /// <summary>Rules in file order.</summary>
    public EquatableList<MappingRule> Rules { get; init; } = [];

    /// <summary>Reads <c>refresh.yaml</c> in a provider's catalog folder.</summary>
    /// <returns>Null after an error in <paramref name="diagnostics"/>.</returns>
    public static RefreshMapping? Load(string folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return new RefreshMappingReader(Path.Combine(folder, FileName), diagnostics).Read();
    }

    /// <summary>A question with the mapping's defaults for what is not asked.</summary>
    /// <param name="regions">What the user asked; empty for the default.</param>
    /// <param name="services">What the user asked; empty for the default.</param>
    public PriceQuestion Question(IReadOnlyList<string> regions, IReadOnlyList<string> services) => new()
    {
        Provider = Provider,
        Regions = regions is { Count: > 0 } ? regions : Regions,
        Services = services is { Count: > 0 } ? services : Services,
    };
}
