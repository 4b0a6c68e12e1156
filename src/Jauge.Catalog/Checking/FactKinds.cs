using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>What the facts that the rules read by name must be.</summary>
internal static class FactKinds
{
    private static readonly Text Duration = new("a duration such as 15 s", "une durée telle que 15 s");
    private static readonly Text RatioText = new("a ratio such as 99.9 %", "un taux tel que 99.9 %");
    private static readonly Text Count = new("a count", "un nombre");
    private static readonly Text Flag = new("true or false", "true ou false");

    // A fact of any other name may be anything.
    private static readonly (string Start, string End, Text Expected)[] Rows =
    [
        ("sla", "", RatioText),
        ("scaling.", ".interval", Duration), ("scaling.", ".stabilization-up", Duration), ("scaling.", ".stabilization-down", Duration),
        ("scaling.", ".step.period", Duration), ("scaling.", ".step.percent", RatioText), ("scaling.", ".step.pods", Count),
        ("failover.time", "", Duration), ("failover.data-loss", "", Duration), ("failover.detection.interval", "", Duration),
        ("failover.detection.timeout", "", Duration), ("failover.detection.threshold", "", Count),
        ("backup.point-in-time", "", Flag), ("backup.log-interval", "", Duration), ("backup.retention.max", "", Duration),
        ("backup.full-interval", "", Duration), ("restore.time", "", Duration),
        ("limit.max-replicas", "", Count), ("limit.connections", "", Count),
    ];

    /// <summary>What the fact should be, or null where it is that.</summary>
    public static Text? Mismatch(Fact fact)
    {
        var row = Array.Find(Rows, row => IsNamed(fact.Name, row.Start, row.End));
        return row.Expected == default || Fits(fact, row.Expected) ? null : row.Expected;
    }

    private static bool IsNamed(string name, string start, string end) => end.Length == 0
        ? name == start
        : name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal);

    private static bool Fits(Fact fact, Text expected)
    {
        if (expected == Flag) return fact.Value.AsFlag() is not null;
        var dimension = expected == Duration ? Dimension.OfTime : Dimension.None;
        return fact.Value.AsQuantity() is { } quantity && quantity.Dimension == dimension;
    }
}
