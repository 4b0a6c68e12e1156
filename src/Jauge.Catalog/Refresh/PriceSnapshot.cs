using System.Globalization;
using System.Text;
using System.Text.Json;
using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Prices of one provider as they stood on one day: a folder <c>{provider}/{yyyy-MM-dd}</c> with <c>prices.csv</c> and
/// <c>snapshot.json</c>.</summary>
public sealed record PriceSnapshot
{
    internal const string PricesFile = "prices.csv";
    internal const string AboutFile = "snapshot.json";

    /// <summary>Catalog id of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The day, in UTC, on which the reading began; prices that take effect later are not among the rows.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Sorted by key; no key twice.</summary>
    public required IReadOnlyList<PriceObservation> Rows { get; init; }

    /// <summary>Reads a snapshot's folder.</summary>
    /// <returns>Null after an error in <paramref name="diagnostics"/>.</returns>
    public static PriceSnapshot? Load(string folder, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            return Read(folder);
        }
        catch (RefreshFault fault)
        {
            diagnostics.Add(fault.Diagnostic);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            diagnostics.Add(RefreshDiagnostics.SnapshotUnreadable(folder, failure.Message));
        }

        return null;
    }

    /// <summary>The newest snapshot's folder of a provider under <paramref name="folder"/>, or null where there is none.</summary>
    public static string? Latest(string folder, string provider)
    {
        var parent = Path.Combine(folder, provider);
        return !Directory.Exists(parent)
            ? null
            : Directory.EnumerateDirectories(parent).Where(IsDated).Order(StringComparer.Ordinal).LastOrDefault();
    }

    private static bool IsDated(string folder) =>
        DateOnly.TryParseExact(Path.GetFileName(folder), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static PriceSnapshot Read(string folder)
    {
        using var about = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, AboutFile)));
        using var prices = new StreamReader(Path.Combine(folder, PricesFile), Encoding.UTF8);
        return new PriceSnapshot
        {
            Provider = about.RootElement.GetProperty("provider").GetString()!,
            Day = DateOnly.ParseExact(about.RootElement.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Rows = PriceCsv.Read(prices, folder),
        };
    }
}
