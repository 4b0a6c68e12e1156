using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Load;
using Jauge.Load.Limits;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Rehearsal.Calibration;
using Jauge.Report.Json;
using Jauge.Report.Loads;

namespace Jauge.Report.Tests.Loads;

/// <summary>What was measured of a shop, of its limit and of its times, as JSON.</summary>
internal static class LoadedShop
{
    private static readonly LoadPlan Plan = new()
    {
        Targets = [new("web", "127.0.0.1", 8080)], Requests = [new("home")], Duration = TimeSpan.FromSeconds(10),
    };

    internal static JsonObject Run => LoadJson.Of(new LoadOutcome("shop", Plan, Result, []));

    internal static JsonObject Limit => LoadJson.Of("shop", new LimitAnswer(80, 87, LimitEnd.Found, []));

    internal static JsonObject Calibrated =>
        CalibrationJson.Of("prod", [Value], new("", [new(3, "web: 20 ms", ["web: 12 ms"])], [Value]), Judged, true);

    private static Judgement Judged => new([new("p95", 0.02, new(0.03, 0.025, 0.035), new(0.021, 0.018, 0.024))], 0.1);

    private static LoadResult Result => new()
    {
        Measured = TimeSpan.FromSeconds(10), Lateness = new(), Connections = new() { OpeningTimes = new(), HandshakeTimes = new() },
        Requests = [new("home") { Sent = 50, Answered = 50, Times = new(), FailedTimes = new() }],
    };

    private static CalibratedValue Value =>
        new("requests.home.web", Constant(20), new(Constant(12), 100, 0.0118, 0.0122, 0.01), "rehearsal");

    private static ConstantDistribution Constant(double milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds));
}
