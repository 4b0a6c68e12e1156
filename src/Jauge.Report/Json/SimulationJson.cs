using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Runs;
using Jauge.Report.Simulations;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Statistics;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Report.Json;

/// <summary>A simulation as JSON. Specified in docs/reference/outputs.md.</summary>
public static class SimulationJson
{
    /// <summary>The result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="largest">The largest load; null where nobody asked for it.</param>
    /// <param name="cost">What the run costs; null where nobody asked for it.</param>
    public static JsonObject Of(SimulationResult result, LoadLimit? largest, RunCost? cost = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new()
        {
            ["system"] = result.Deployment.Spec.System,
            ["environment"] = result.Deployment.Environment,
            ["seed"] = result.Options.Seed,
            ["replications"] = result.Replications.Used,
            ["stopped"] = JsonTree.Word(result.Replications.Why),
            ["part"] = result.Part is { } part ? Of(part) : null,
            ["loadFactor"] = JsonTree.Number(result.Options.LoadFactor),
            ["faults"] = JsonTree.Array(result.Options.Faults.Select(Of)),
            ["duration"] = Seconds(result.Duration),
            ["interval"] = Seconds(result.Interval),
            ["percentileError"] = JsonTree.Number(LatencyHistogram.MaxRelativeError),
            ["fullLoadFrom"] = Seconds(result.FullLoadFrom),
            ["events"] = result.Events,
            ["breaksAPromise"] = SimulationPrinter.BreaksAPromise(result),
            ["promises"] = JsonTree.Array(result.Promises.Select(Of)),
            ["bindingLimit"] = Of(result.Limit),
            ["largestLoad"] = largest is null ? null : Of(largest),
            ["all"] = Of(result.All),
            ["requests"] = JsonTree.Array(result.Requests.Select(Of)),
            ["journeys"] = JsonTree.Array(result.Journeys.Select(Of)),
            ["components"] = JsonTree.Array(result.Components.Select(Of)),
            ["queues"] = JsonTree.Array(result.Queues.Select(Of)),
            ["nodes"] = JsonTree.Array(result.Nodes.Select(MonitorJson.Of)),
            ["timeline"] = JsonTree.Array(result.Timeline.Select(MonitorJson.Of)),
            ["alertTiming"] = MonitorJson.Of(result.Options.Alerts),
            ["alerts"] = JsonTree.Array(result.Alerts.Select(MonitorJson.Of)),
            ["runCost"] = cost is null ? null : MonitorJson.Of(cost),
            ["scaling"] = JsonTree.Array(result.Scaling.Select(Of)),
            ["vertical"] = JsonTree.Array(result.Vertical.Select(Of)),
            ["incidents"] = JsonTree.Array(result.Incidents.Select(Of)),
            ["leftOut"] = JsonTree.Array(result.LeftOut.Select(t => JsonTree.Of(t))),
        };
    }

    /// <summary>Two designs under the same chance.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="first">What the first design costs.</param>
    /// <param name="second">What the second costs.</param>
    public static JsonObject Of(ComparisonResult result, EnvironmentCost first, EnvironmentCost second)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new()
        {
            ["system"] = result.First.Spec.System,
            ["first"] = Side(result.First, result.FirstPromises, first),
            ["second"] = Side(result.Second, result.SecondPromises, second),
            ["seed"] = result.Options.Seed,
            ["replications"] = result.Replications.Used,
            ["stopped"] = JsonTree.Word(result.Replications.Why),
            ["loadFactor"] = JsonTree.Number(result.Options.LoadFactor),
            ["faults"] = JsonTree.Array(result.Options.Faults.Select(Of)),
            ["duration"] = Seconds(result.Duration),
            ["events"] = result.Events,
            ["differences"] = JsonTree.Array(result.Differences.Select(Of)),
        };
    }

    private static JsonObject Side(Deployment design, EquatableList<SimulatedPromise> promises, EnvironmentCost cost) => new()
    {
        ["perMonth"] = new JsonObject
        {
            ["minimum"] = BillJson.Of(cost.Minimum.Total), ["average"] = BillJson.Of(cost.Average.Total),
            ["maximum"] = BillJson.Of(cost.Maximum.Total),
        },
        ["file"] = design.Document.Path,
        ["environment"] = design.Environment,
        ["settings"] = JsonTree.Words(design.Document.SettingsOf(design.Environment).Select(s => s.ToString())),
        ["promises"] = JsonTree.Array(promises.Select(Of)),
    };

    private static JsonObject Of(PairedDifference difference) => new()
    {
        ["figure"] = JsonTree.Word(difference.Kind),
        ["title"] = JsonTree.Of(difference.Title),
        ["first"] = Of(difference.First),
        ["second"] = Of(difference.Second),
        ["difference"] = Of(difference.Difference),
        ["change"] = JsonTree.Word(difference.Change),
    };

    private static JsonObject Of(SimulatedPart part) => new()
    {
        ["duration"] = Seconds(part.Until),
        ["replications"] = part.Replications,
        ["fromFullLoad"] = part.FromFullLoad,
        ["eventsOfTheWhole"] = part.StatedEvents,
        ["message"] = JsonTree.Of(part.Sentence),
    };

    private static JsonObject Of(Fault fault) => new()
    {
        ["kind"] = JsonTree.Word(fault.Kind),
        ["component"] = fault.Component,
        ["at"] = Seconds(fault.At),
        ["for"] = fault.For is { } time ? Seconds(time) : null,
        ["amount"] = JsonTree.Number(fault.Amount),
        ["to"] = fault.To,
        ["zone"] = fault.Zone > 0 ? fault.Zone : null,
        ["every"] = fault.Every is { } mean ? Seconds(mean) : null,
        ["drill"] = fault.Drill,
    };

    private static JsonObject Of(VerticalReading advice) => new()
    {
        ["component"] = advice.Component,
        ["asked"] = JsonTree.Number(advice.Asked),
        ["target"] = Of(advice.Target),
        ["lower"] = Of(advice.Lower),
        ["upper"] = Of(advice.Upper),
        ["wouldReplace"] = advice.WouldReplace,
    };

    private static JsonObject Of(IncidentReading incident) => new()
    {
        ["fault"] = Of(incident.Fault),
        ["times"] = Of(incident.Times),
        ["lasts"] = incident.Lasts is { } lasts ? Of(lasts) : null,
        ["failed"] = Of(incident.Failed),
        ["failedShare"] = Of(incident.FailedShare),
    };

    private static JsonObject Of(SimulatedPromise promise) => new()
    {
        ["path"] = promise.Path,
        ["title"] = JsonTree.Of(promise.Title),
        ["stated"] = JsonTree.Of(promise.Stated),
        ["state"] = JsonTree.Word(promise.State),
        ["measured"] = promise.Measured is { } measured ? Of(measured) : null,
        ["limit"] = promise.Limit is { } limit ? Of(limit) : null,
        ["reason"] = JsonTree.Of(promise.Reason),
    };

    private static JsonObject Of(BindingLimit limit) => new()
    {
        ["kind"] = JsonTree.Word(limit.Kind),
        ["component"] = limit.Component.Length > 0 ? limit.Component : null,
        ["message"] = JsonTree.Of(limit.Text),
    };

    private static JsonObject Of(LoadLimit largest) => new()
    {
        ["loadFactor"] = JsonTree.Number(largest.Factor),
        ["breaksAt"] = JsonTree.Number(largest.Breaks),
        ["surelyKeeps"] = JsonTree.Number(largest.SurelyKeeps),
        ["surelyBreaks"] = JsonTree.Number(largest.SurelyBreaks),
        ["alreadyBroken"] = JsonTree.Array(largest.AlreadyBroken.Select(Of)),
        ["neverKept"] = JsonTree.Array(largest.NeverKept.Select(Of)),
        ["users"] = largest.Users,
        ["served"] = JsonTree.Number(largest.PerSecond),
        ["promise"] = largest.Broken?.Path,
        ["limit"] = largest.Limit is { } limit ? Of(limit) : null,
        ["message"] = JsonTree.Of(largest.Sentence),
    };

    private static JsonObject Of(RequestReading request) => new()
    {
        ["name"] = request.Name,
        ["title"] = JsonTree.Of(request.Title),
        ["sent"] = Of(request.Sent),
        ["served"] = Of(request.Served),
        ["errorRate"] = Of(request.ErrorRate),
        ["mean"] = Of(request.Mean),
        ["p50"] = Of(request.P50),
        ["p90"] = Of(request.P90),
        ["p95"] = Of(request.P95),
        ["p99"] = Of(request.P99),
        ["p999"] = Of(request.P999),
        ["failures"] = JsonTree.Array(request.Failures.Select(Of)),
    };

    private static JsonObject Of(JourneyReading journey) => new()
    {
        ["name"] = journey.Name,
        ["title"] = JsonTree.Of(journey.Title),
        ["begun"] = Of(journey.Begun),
        ["completed"] = Of(journey.Completed),
        ["left"] = Of(journey.Left),
        ["givenUp"] = Of(journey.GivenUp),
        ["p50"] = Of(journey.P50),
        ["p95"] = Of(journey.P95),
    };

    private static JsonObject Of(FailureReading failure) => new()
    {
        ["cause"] = JsonTree.Word(failure.Cause),
        ["share"] = JsonTree.Number(failure.Share),
    };

    private static JsonObject Of(ComponentReading component) => new()
    {
        ["name"] = component.Name,
        ["calls"] = Of(component.Calls),
        ["failedCalls"] = Of(component.FailedCalls),
        ["turnedAway"] = Of(component.TurnedAway),
        ["mostConnections"] = component.MostConnections,
        ["connectionLimit"] = component.ConnectionLimit,
        ["replicas"] = Of(component.Replicas),
        ["mostReplicas"] = component.MostReplicas,
        ["replicaHours"] = Of(component.ReplicaHours),
        ["restarts"] = Of(component.Restarts),
        ["phases"] = component.Phases is { } phases ? Of(phases) : null,
        ["coreUse"] = Of(component.CoreUse),
        ["poolWait"] = Of(component.PoolWait),
        ["slotWait"] = Of(component.SlotWait),
        ["coreWait"] = Of(component.CoreWait),
        ["lockWait"] = Of(component.LockWait),
        ["limitWait"] = Of(component.LimitWait),
        ["refused"] = Of(component.Refused),
        ["staleReads"] = Of(component.StaleReads),
        ["work"] = Of(component.Work),
        ["lagShare"] = JsonTree.Number(component.LagShare),
        ["startShare"] = JsonTree.Number(component.StartShare),
    };

    private static JsonObject Of(PhaseTimes phases) => new()
    {
        ["begun"] = Of(phases.Begun),
        ["pending"] = Of(phases.Pending),
        ["node"] = Of(phases.Node),
        ["image"] = Of(phases.Image),
        ["starting"] = Of(phases.Starting),
        ["warming"] = Of(phases.Warming),
    };

    private static JsonObject Of(QueueReading queue) => new()
    {
        ["name"] = queue.Name,
        ["enqueued"] = Of(queue.Enqueued),
        ["delivered"] = Of(queue.Delivered),
        ["retried"] = Of(queue.Retried),
        ["deadLettered"] = Of(queue.DeadLettered),
        ["waiting"] = Of(queue.Waiting),
        ["mostWaiting"] = queue.MostWaiting,
        ["waitMean"] = Of(queue.Wait),
        ["waitP50"] = Of(queue.WaitP50),
        ["waitP95"] = Of(queue.WaitP95),
        ["waitP99"] = Of(queue.WaitP99),
        ["doneP95"] = Of(queue.DoneP95),
        ["left"] = Of(queue.Left),
        ["drain"] = Of(queue.Drain),
    };

    private static JsonObject Of(ScalingStep step) => new()
    {
        ["at"] = Seconds(step.At),
        ["component"] = step.Component,
        ["region"] = step.Region,
        ["from"] = step.From,
        ["to"] = step.To,
        ["reason"] = JsonTree.Of(step.Reason),
    };

    internal static JsonObject? Of(Measured measured) => double.IsFinite(measured.Value) ? new()
    {
        ["value"] = JsonTree.Number(measured.Value),
        ["low"] = JsonTree.Number(measured.Low),
        ["high"] = JsonTree.Number(measured.High),
    } : null;

    private static JsonNode? Seconds(TimeSpan time) => JsonTree.Number(time.TotalSeconds);
}
