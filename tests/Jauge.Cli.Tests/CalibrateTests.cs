using System.Text.Json.Nodes;
using Jauge.Cli.Tests.Support;

namespace Jauge.Cli.Tests;

/// <summary><c>jauge calibrate</c> as a user meets it.</summary>
public sealed class CalibrateTests : IDisposable
{
    private const string System = """
        system: shop
        currency: EUR
        region: azure/westeurope
        components:
          app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2, serves: { concurrency: 10 } }
        requests:
          browse: { app: 20 ms }   # the page
        workload: { arrivals: 20/s, hold: 1 min }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-calibrate-").FullName;

    private string File_ => Path.Combine(_folder, "system.yaml");

    public CalibrateTests() => File.WriteAllText(File_, System + "\n");

    [Fact]
    public void Calibrate_FromEvidence_ShowsTheDifferenceAndWritesItWhenAsked()
    {
        var evidence = Evidence("a.json", 1);
        var shown = BuiltTool.Run(["calibrate", File_, "--from", evidence, "--today", "2026-11-20"]);
        (shown.Code, File.ReadAllText(File_)).ShouldBe((ExitCode.Done, System + "\n"));
        shown.Out.ShouldContain("+  browse: { app: 30 ms }   # the page");

        BuiltTool.Run(["calibrate", File_, "--from", evidence, "--today", "2026-11-20", "--write"]).Code.ShouldBe(ExitCode.Done);
        File.ReadAllText(File_)
            .ShouldBe(System.Replace("  browse: { app: 20 ms }", "  # measured 2026-11-20: app by processor time\n  browse: { app: 30 ms }",
                StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void Calibrate_JudgedOnAnotherRehearsal_PredictsBetterThanBefore()
    {
        var json = JsonNode.Parse(BuiltTool.Run(["calibrate", File_, "--from", Evidence("a.json", 1), "--judge", Evidence("b.json", 2),
            "--set", "workload.arrivals=5/s", "--json"]).Out)!;

        var mean = json["judgement"]!.AsArray().Single(f => (string)f!["name"]! == "mean")!;
        Math.Abs((double)mean["errorAsMeasured"]!).ShouldBeLessThan(0.1);
        Math.Abs((double)mean["errorAsStated"]!).ShouldBeGreaterThan(0.25);
        ((bool)json["isWritten"]!).ShouldBeFalse();
        // longer times would let less of the load come: what came is a fact; half of 5/s
        var throughput = json["judgement"]!.AsArray().Single(f => (string)f!["name"]! == "throughput")!;
        ((double)throughput["predictedAsStated"]!).ShouldBe(2.5, 0.5);
        ((double)throughput["predictedAsMeasured"]!).ShouldBe((double)throughput["predictedAsStated"]!, 0.1);
    }

    [Fact]
    public void Calibrate_JudgedOnWhatItHasSeen_IsRefused()
    {
        var evidence = Evidence("a.json", 1);
        var answer = BuiltTool.Run(["calibrate", File_, "--from", evidence, "--judge", evidence]);
        answer.Code.ShouldBe(ExitCode.WrongUsage);
        answer.Told.ShouldContain("the very rehearsal");
    }

    [Fact]
    public void Calibrate_FromSeriesOfItsOwn_NeedsToBeToldWhichPath()
    {
        var page = Path.Combine(_folder, "page.prom");
        File.WriteAllText(page,
            "seconds_bucket{le=\"0.03\"} 50\nseconds_bucket{le=\"0.05\"} 100\nseconds_bucket{le=\"+Inf\"} 100\nseconds_sum 3\n");

        BuiltTool.Run(["calibrate", File_, "--from", page]).Code.ShouldBe(ExitCode.Errors);
        var answer = BuiltTool.Run(["calibrate", File_, "--from", page, "--map", "requests.browse.app=seconds", "--json"]);
        ((double)JsonNode.Parse(answer.Out)!["values"]![0]!["mean"]!).ShouldBe(0.03);
        BuiltTool.Run(["calibrate", File_, "--from", page, "--map", "requests.brose.app=seconds"])
            .Told.ShouldContain("requests.browse.app");
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("{ \"processorTime\": 1 }")]
    public void Calibrate_FromAFileThatIsNeither_IsRefused(string text)
    {
        var file = Path.Combine(_folder, "x");
        File.WriteAllText(file, text);
        BuiltTool.Run(["calibrate", File_, "--from", file]).Code.ShouldBe(ExitCode.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // 1000 requests that cost 30 ms of processor time each
    private string Evidence(string name, int seed)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, $$"""
            { "startedAt": "2026-11-20T20:00:00Z", "seed": {{seed}}, "machine": { "cores": 4, "memory": 8000000000 }, "busyWithOthers": 0,
              "plan": { "loadShare": 0.5, "ramp": 0, "hold": 60, "cpuPeriod": 0.01 },
              "requests": [ { "name": "browse", "served": 1000 } ],
              "components": [ { "component": "app", "processorTime": 30, "starts": [], "counted": [] } ],
              "figures": [ { "name": "mean", "measured": 0.0301 }, { "name": "throughput", "measured": 5 } ] }
            """);
        return path;
    }
}
