using System.Text.Json.Nodes;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Processes;
using Jauge.Report.Drills;
using Jauge.Spec.Resolution;

namespace Jauge.Report.Json;

/// <summary>Drills as JSON. Specified in docs/reference/outputs.md.</summary>
public static class DrillJson
{
    /// <summary>The drills that a system allows.</summary>
    public static JsonArray Of(IEnumerable<DrillOffer> offers) => JsonTree.Array(offers.Select(o => new JsonObject
    {
        ["name"] = o.Name, ["title"] = JsonTree.Of(o.Title), ["component"] = o.Component,
    }));

    /// <summary>What was played.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="results">The drills.</param>
    /// <param name="host">The machine.</param>
    public static JsonObject Of(Deployment deployment, IReadOnlyCollection<DrillResult> results, HostEvidence host)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(host);
        return new()
        {
            ["system"] = deployment.Spec.System,
            ["environment"] = deployment.Environment,
            ["breaksAPromise"] = DrillPrinter.BreaksAPromise(results),
            ["limitations"] = JsonTree.Array(host.Limitations.Select(l => JsonTree.Of(l))),
            ["drills"] = JsonTree.Array(results.Select(Of)),
        };
    }

    private static JsonObject Of(DrillResult result) => new()
    {
        ["name"] = result.Name,
        ["title"] = JsonTree.Of(result.Title),
        ["hit"] = result.Hit,
        ["held"] = result.Held,
        ["faultAt"] = Seconds(result.FaultAt),
        ["healedAt"] = Seconds(result.HealedAt),
        ["steps"] = JsonTree.Array(result.Steps.Select(s => new JsonObject { ["at"] = Seconds(s.At), ["what"] = JsonTree.Of(s.What) })),
        ["views"] = JsonTree.Array(result.Views.Select(Of)),
        ["alerts"] = result.Alerts is { } alerts ? AlertJson.Of(alerts, result.Predicted) : null,
        ["replicas"] = JsonTree.Array(result.Scaling.Select(Of)),
        ["queue"] = result.Queue is { } queue ? Of(queue) : null,
        ["verdicts"] = JsonTree.Array(result.Verdicts.Select(Of)),
        ["figures"] = JsonTree.Array(result.Figures.Select(f => JsonTree.Of(f))),
        ["notes"] = JsonTree.Array(result.Notes.Select(n => JsonTree.Of(n))),
    };

    private static JsonObject Of(DrillView view) => new()
    {
        ["operations"] = JsonTree.Of(view.Operations),
        ["usualPerSecond"] = JsonTree.Number(view.Outage.UsualPerSecond),
        ["meanwhilePerSecond"] = JsonTree.Number(view.Outage.MeanwhilePerSecond),
        ["usualMedian"] = Seconds(view.Outage.UsualMedian),
        ["meanwhileMedian"] = Seconds(view.Outage.MeanwhileMedian),
        ["usualGap"] = Seconds(view.Outage.UsualGap),
        ["longestGap"] = Seconds(view.Outage.LongestGap),
        ["longestOperation"] = Seconds(view.Outage.LongestOperation),
        ["firstSuccess"] = Seconds(view.Outage.FirstSuccess),
        ["recoveredAfter"] = Seconds(view.Outage.RecoveredAfter),
        ["healedAfter"] = Seconds(view.Outage.HealedAfter),
        ["succeeded"] = view.Outage.Succeeded,
        ["failedBefore"] = view.Outage.FailedBefore,
        ["failed"] = view.Outage.Failed,
        ["failures"] = JsonTree.Array(view.Outage.Failures.Select(f => new JsonObject { ["cause"] = f.Key, ["count"] = f.Value })),
        ["ledger"] = view.Ledger is { } ledger ? Of(ledger) : null,
    };

    private static JsonObject Of(LedgerComparison ledger) => new()
    {
        ["attempted"] = ledger.Attempted,
        ["acknowledged"] = ledger.Acknowledged,
        ["found"] = ledger.Found,
        ["lost"] = ledger.Lost.Count,
        ["ghosts"] = ledger.Ghosts.Count,
        ["duplicates"] = ledger.Duplicates.Count,
        ["strangers"] = ledger.Strangers.Count,
    };

    private static JsonObject Of(ScalingCourse course) => new()
    {
        ["component"] = course.Component, ["before"] = course.Before, ["fewest"] = course.Fewest, ["most"] = course.Most,
        ["after"] = course.After, ["isScaled"] = course.IsScaled,
        ["fewerAfter"] = Seconds(course.FewerAfter), ["moreAfter"] = Seconds(course.MoreAfter),
        ["decisions"] = JsonTree.Array(course.Decisions.Select(d => new JsonObject
        {
            ["at"] = Seconds(d.At), ["replicas"] = d.Replicas, ["proposed"] = d.Proposed, ["cause"] = JsonTree.Word(d.Cause),
            ["subject"] = d.Subject,
        })),
    };

    private static JsonObject Of(QueueFilling filling) => new()
    {
        ["component"] = filling.Queue, ["consumer"] = filling.Consumer, ["length"] = Seconds(filling.Length), ["sent"] = filling.Sent,
        ["acknowledged"] = filling.Acknowledged,
        ["refused"] = JsonTree.Array(filling.Refused.Select(f => new JsonObject { ["cause"] = f.Key, ["count"] = f.Value })),
        ["sendingMedian"] = Seconds(filling.SendingMedian), ["sendingLongest"] = Seconds(filling.SendingLongest),
        ["mostDepth"] = filling.MostDepth,
        ["depths"] = JsonTree.Array(filling.Depths.Select(d => new JsonObject { ["at"] = Seconds(d.At), ["depth"] = d.Depth })),
        ["handled"] = filling.Handled, ["repeated"] = filling.Repeated, ["failedDeliveries"] = filling.FailedDeliveries,
        ["deadLetters"] = filling.DeadLetters, ["lost"] = filling.Lost.Count, ["drainedAfter"] = Seconds(filling.DrainedAfter),
        ["waitMean"] = Seconds(filling.WaitMean), ["waitP50"] = Seconds(filling.WaitP50), ["waitP95"] = Seconds(filling.WaitP95),
        ["waitP99"] = Seconds(filling.WaitP99),
    };

    private static JsonObject Of(DrillVerdict verdict) => new()
    {
        ["promise"] = JsonTree.Of(verdict.Promise), ["promised"] = JsonTree.Of(verdict.Promised),
            ["measured"] = JsonTree.Of(verdict.Measured), ["kept"] = verdict.Kept,
    };

    private static JsonNode? Seconds(TimeSpan? time) => time is { } some ? JsonTree.Number(some.TotalSeconds) : null;
}
