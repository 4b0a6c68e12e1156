using System.Text.Json.Nodes;
using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Processes;
using Jauge.Report.Json;
using Jauge.Report.Tests.Simulations;

namespace Jauge.Report.Tests.Drills;

/// <summary>A shop's drill, made up: every field says something.</summary>
internal static class DrilledShop
{
    internal static readonly HostEvidence Host = new(new(IsolationMode.None, "not allowed"), LimitSource.None, false, false, false);

    internal static readonly DrillResult Killed = new()
    {
        Name = "kill-primary-db", Title = new("the primary dies", "le primaire meurt"), Hit = "db-2",
        FaultAt = TimeSpan.FromSeconds(3), HealedAt = TimeSpan.FromSeconds(12),
        Steps = [new(TimeSpan.FromSeconds(3), new("the primary dies (db-2)", "le primaire meurt (db-2)"))],
        Views = [new(new("committed inserts", "insertions validées"), Seen, Ledger),
            new(new("requests", "requêtes"), Seen with { RecoveredAfter = null, HealedAfter = TimeSpan.Zero }, null)],
        Alerts = [new("Down", "db", TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(9)), new("Slow", "", TimeSpan.FromSeconds(5))],
        Predicted = new(["down", "errors"], ["down", "errors", "slow"]),
        Scaling =
        [
            new("web", 2, 1, 4, 4, true, [new(TimeSpan.FromSeconds(8), 4, 5, ScalingCause.MetricAsksMore, "http")])
            {
                FewerAfter = TimeSpan.FromSeconds(1), MoreAfter = TimeSpan.FromSeconds(9),
            },
        ],
        Queue = Filled,
        Figures = [new("a figure", "un chiffre")],
        Verdicts =
        [
            new(Text.Same("promises.failover"), Text.Same("≤ 5 s"), Text.Same("5.20 s"), false),
            new(Text.Same("promises.recovery.rpo"), Text.Same("≤ 1 min"), Text.Same("1 of 3"), true),
                new(Text.Same("recovery"), new("not promised", "rien de promis"), Text.Same("1 s"), null),
        ],
        Notes = [new("the lease is short", "le bail est court")],
    };

    internal static JsonObject Json => new()
    {
        ["drills"] = DrillJson.Of([new DrillOffer("kill-primary-db", Killed.Title, DrillKind.KillPrimary, "db")]),
        ["system"] = DrillJson.Of(SimulatedShop.Full.Deployment, [Killed], Host),
    };

    private static QueueFilling Filled => new()
    {
        Queue = "jobs", Consumer = "web", Length = TimeSpan.FromSeconds(2), Sent = 12, Acknowledged = 11,
        Refused = EquatableMap.Of(("HTTP 429", 1L)),
        SendingMedian = TimeSpan.FromMilliseconds(3), SendingLongest = TimeSpan.FromMilliseconds(90), MostDepth = 9,
        Depths = [new(TimeSpan.FromSeconds(1), 9)], Handled = 9, Repeated = 1, FailedDeliveries = 4, DeadLetters = 1, Lost = [7],
        DrainedAfter = TimeSpan.FromSeconds(6), WaitMean = TimeSpan.FromSeconds(1), WaitP50 = TimeSpan.FromSeconds(0.8),
        WaitP95 = TimeSpan.FromSeconds(3), WaitP99 = TimeSpan.FromSeconds(4),
    };

    private static LedgerComparison Ledger => LedgerComparison.Of(
        [new(1, LedgerEvent.Acknowledged, default), new(2, LedgerEvent.Acknowledged, default), new(3, LedgerEvent.Acknowledged, default),
            new(4, LedgerEvent.Attempted, default)],
        [1, 2, 4]);

    private static Outage Seen => new()
    {
        UsualPerSecond = 205, MeanwhilePerSecond = 90, UsualMedian = TimeSpan.FromMilliseconds(5),
            MeanwhileMedian = TimeSpan.FromMilliseconds(6), UsualGap = TimeSpan.FromMilliseconds(40),
            LongestGap = TimeSpan.FromSeconds(5.43), FirstSuccess = TimeSpan.FromSeconds(5.2),
        RecoveredAfter = TimeSpan.FromSeconds(5.2), HealedAfter = TimeSpan.Zero, LongestOperation = TimeSpan.FromSeconds(2),
            Succeeded = 900, FailedBefore = 0,
        Failures = EquatableMap.Of(("connection refused", 387L)),
    };
}
