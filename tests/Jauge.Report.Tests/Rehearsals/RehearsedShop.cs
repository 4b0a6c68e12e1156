using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Load.Results;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Processes;
using Jauge.Report.Json;
using Jauge.Report.Tests.Simulations;

namespace Jauge.Report.Tests.Rehearsals;

/// <summary>Evidence of a shop's rehearsal, made up: every field says something.</summary>
internal static class RehearsedShop
{
    internal static readonly RehearsalPlan Plan = RehearsalPlanner.Plan(SimulatedShop.Full.Deployment, new(2, new(8L << 30)));

    internal static readonly MeasuredRequest All = new()
    {
        Name = "", Sent = 1000, Served = 990, Failed = 10, Throughput = 16.5, Mean = 0.05, P50 = 0.04, P90 = 0.08, P95 = 0.1, P99 = 0.2,
        P999 = 0.4,
        Failures = [new(LoadFailure.Timeout, 10)],
    };

    internal static readonly RehearsalEvidence Evidence = new()
    {
        Plan = Plan, Seed = 1, StartedAt = new(2026, 11, 20, 20, 0, 0, TimeSpan.Zero),
        Host = new(new(IsolationMode.None, ""), LimitSource.None, false, false, false),
        StartTook = TimeSpan.FromSeconds(9), Length = TimeSpan.FromSeconds(60), All = All, Requests = [All with { Name = "read" }],
        Timeline = [new(TimeSpan.FromSeconds(1), 17, 16, 1, 0.04, 0.1, 0.2, [new("web", 2, 3)])],
        Components = [new("web", TimeSpan.FromSeconds(20), 2.5, 3, 4, 1, TimeSpan.FromSeconds(7))],
        Alerts = [new("Slow", "web", TimeSpan.FromSeconds(12))],
        Trace = new(TraceHeader.Of(Plan)), LatenessP99 = 0.001, LoadCpu = TimeSpan.FromSeconds(1), BusyWithOthers = 0.3,
        Check = new("shop-check", 120, false, "✗ seat-sold-twice\n1 breach"),
        Warnings = [new("JG5000", Severity.Warning, SourceSpan.None("load"), new("late", "en retard"), null)],
    };

    internal static readonly Prediction Prediction = new(20, EquatableMap.Of((FigureNames.Throughput, new PredictedFigure(16, 15, 17)),
        (FigureNames.P99, new PredictedFigure(0.1, 0.08, 0.12)), (FigureNames.Replicas + "web", new PredictedFigure(2.4, 2, 3))),
        new(["Slow", "errors-high"], ["Slow", "errors-high"]));

    internal static JsonObject Json => RehearsalJson.Of(Evidence, Prediction);
}
