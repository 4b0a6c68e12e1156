using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jauge.Cli.Tests.Support;
using Jauge.Testing.Servers;

namespace Jauge.Cli.Tests;

public sealed class LoadTests
{
    private static readonly Func<string, string, (int, string)> Hello = (_, _) => (200, "hello");

    [Fact]
    public void Load_AScenario_WritesWhatItMeasuredInEveryForm()
    {
        using var server = new WebServer(Hello);
        using var folder = new TemporaryFolder();
        var (log, metrics) = (Path.Combine(folder.Path, "run.hlog"), Path.Combine(folder.Path, "run.prom"));
        var answer =
            BuiltTool.Run("load", Scenario(folder, server, "users: 3\nthink: 5 ms\nthresholds: [error-rate < 1 %, throughput > 10/s]"),
                "--for", "1 s", "--threads", "1",
            "--json", "--hdr", log, "--prometheus", metrics);
        answer.Code.ShouldBe(0, answer.Error);
        var run = JsonNode.Parse(answer.Out)!;
        run["all"]!["answered"]!.GetValue<long>().ShouldBeGreaterThan(10);
        run["all"]!["failed"]!.GetValue<long>().ShouldBe(0);
        run["kept"]!.GetValue<bool>().ShouldBeTrue();
        run["thresholds"]!.AsArray().Count.ShouldBe(2);
        run["timeline"]!.AsArray().ShouldNotBeEmpty();
        File.ReadAllText(log).ShouldContain("HISTFAAAA");
        File.ReadAllText(metrics).ShouldContain("jauge_load_requests_total{request=\"home\",outcome=\"answered\"}");
    }

    [Fact]
    public void Load_AThresholdThatIsMissed_EndsWithItsOwnCode()
    {
        using var server = new WebServer((_, _) => (500, "no"));
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("load", Scenario(folder, server, "arrivals: 40/s"), "--for", "1 s", "--threshold", "error-rate < 1 %");
        answer.Code.ShouldBe(3, answer.Error);
        answer.Out.ShouldContain("✗  error-rate < 1 %: 100 %");
        answer.Out.ShouldContain("500 × ");
    }

    [Theory]
    [InlineData("/stock?place=7")]
    [InlineData("/")]
    public void Load_APageWithoutAFile_IsAsked(string path)
    {
        using var server = new WebServer(Hello);
        string[] page = path == "/" ? ["--target", Url(server)] : [Url(server) + path];
        var answer = BuiltTool.Run(["load", .. page, "--rate", "50/s", "--for", "1 s", "--threshold", "error-rate < 1 %"]);
        answer.Code.ShouldBe(0, answer.Error);
        server.Asked.ShouldAllBe(head => head.StartsWith($"GET {path} HTTP/1.1", StringComparison.Ordinal));
        answer.Out.ShouldContain(path);
    }

    [Fact]
    public void Load_InFrench_SpeaksFrench()
    {
        using var server = new WebServer(Hello);
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("load", Scenario(folder, server, ""), "--users", "2", "--for", "1 s", "--threshold", "p99 < 1 min",
            "--lang", "fr");
        answer.Code.ShouldBe(0, answer.Error);
        answer.Out.ShouldContain("Seuils : tous tenus");
    }

    [Fact]
    public void Load_ASystemWhoseSessionIsAComputedHeader_LogsInAndWorks()
    {
        using var server = new WebServer((head, body) =>
        {
            if (head.StartsWith("POST /login", StringComparison.Ordinal))
                return (200, $"{{\"result\": [{body.Length}, \"key-{body.Length}\"]}}");
            var session = head.Split("\r\n")
                .First(l => l.StartsWith("Authorization: Session ", StringComparison.Ordinal))["Authorization: Session ".Length..];
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(session)).Split(':');
            return parts is ["ann" or "bob", var id, var key] && key == $"key-{id}" && body == "[\"Ann \\\"A\\\"\"]"
                ? (200, "{\"result\": [1, 2]}") : (403, body);
        });
        using var folder = new TemporaryFolder();
        folder.Write("users.csv", "login,name\nann,\"Ann \"\"A\"\"\"\nbob,\"Ann \"\"A\"\"\"\n");
        var file = folder.Write("system.yaml", """
            system: erp
            currency: EUR
            region: azure/westeurope
            components:
              app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1..5 }
            requests:
              login: { path: POST /login, body: '{"login": "{{users.login}}"}', extract: { id: "json $.result[0]", key: "json $.result[1]" }, app: 5 ms }
              search:
                path: POST /rpc
                headers: { Authorization: "Session {{base64(users.login + ':' + id + ':' + key)}}" }
                body: '[{{json(users.name)}}]'
                checks: ["json $.result[*] = 2"]
                app: 5 ms
            workload:
              users: 4
              think: 5 ms
              journeys: { clerk: { steps: [login, search, search] } }
              data: { users: users.csv }
            promises: { latency: { p99: 5 s }, error-rate: 0.1 % }
            """);
        var answer = BuiltTool.Run("load", file, "--target", Url(server), "--for", "1 s", "--json");
        answer.Code.ShouldBe(0, answer.Error + answer.Out);
        var run = JsonNode.Parse(answer.Out)!;
        run["all"]!["failed"]!.GetValue<long>().ShouldBe(0);
        run["requests"]![1]!["answered"]!.GetValue<long>().ShouldBeGreaterThan(run["requests"]![0]!["answered"]!.GetValue<long>());
        run["thresholds"]!.AsArray().Select(t => t!["promise"]!.GetValue<string>()).ShouldBe(["latency.p99", "error-rate"]);
    }

    [Fact]
    public void Load_Interrupted_PrintsWhatWasMeasured()
    {
        using var server = new WebServer(Hello);
        using var folder = new TemporaryFolder();
        using var process = BuiltTool.Start("dotnet",
            [BuiltTool.Path, "load", Scenario(folder, server, "arrivals: 50/s"), "--for", "10 min", "--json"], []);
        var since = Stopwatch.GetTimestamp();
        while (server.Asked.Count < 20 && Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1)) Thread.Yield();
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
        var answer = BuiltTool.Answer(process);
        answer.Code.ShouldBe(130, answer.Error);
        var run = JsonNode.Parse(answer.Out)!;
        run["cancelled"]!.GetValue<bool>().ShouldBeTrue();
        run["all"]!["answered"]!.GetValue<long>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Load_TwoRuns_AreCompared()
    {
        using var server = new WebServer(Hello);
        using var folder = new TemporaryFolder();
        var file = Scenario(folder, server, "arrivals: 60/s");
        var runs = Enumerable.Range(0, 2).Select(i => folder.Write($"{i}.json", BuiltTool.Run("load", file, "--for", "1 s", "--json").Out))
            .ToArray();
        var answer = BuiltTool.Run(["load", "--compare", .. runs]);
        answer.Code.ShouldBe(0, answer.Error);
        answer.Out.ShouldContain("throughput");
        answer.Out.ShouldContain("too short to say");
        BuiltTool.Run("load", "--compare", runs[0], file).Error.ShouldContain("is no run of load");
    }

    [Fact]
    public void Load_RequestsThatKeepTheirAnswers_WritesThem()
    {
        using var server = new WebServer((head, _) =>
            head.StartsWith("GET /page", StringComparison.Ordinal) ? (200, "<html>") : (201, "{ \"order\": 7,\n \"state\": \"paid\" }"));
        using var folder = new TemporaryFolder();
        var file = folder.Write("load.yaml",
            $"load: test\ntarget: {Url(server)}\nusers: 2\nthink: 20 ms\n"
            + "requests: { home: GET /, page: { path: GET /page, keep: true }, buy: { path: POST /buy, keep: true } }\n");
        var ledger = Path.Combine(folder.Path, "answers.jsonl");
        var answer = BuiltTool.Run("load", file, "--for", "1 s", "--answers", ledger);
        answer.Code.ShouldBe(0, answer.Error);
        var lines = File.ReadAllLines(ledger);
        lines.Length.ShouldBe(server.Asked.Count(h => h.StartsWith("POST /buy", StringComparison.Ordinal)));
        lines.ShouldAllBe(l => l == "{\"order\":7,\"state\":\"paid\"}");
    }

    [Fact]
    public void Load_FindLimitOfAServerThatTakesSoLong_IsNearWhatOneAtATimeCanDo()
    {
        using var server = new SlotServer(1, TimeSpan.FromMilliseconds(10));
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("load", Scenario(folder, $"http://127.0.0.1:{server.Port}", "thresholds: [p95 < 200 ms]"), "--find-limit", "--precision", "20 %",
            "--threads", "1", "--json");
        answer.Code.ShouldBe(0, answer.Error);
        var found = JsonNode.Parse(answer.Out)!;
        found["holds"]!.GetValue<double>().ShouldBeInRange(10, 100.5, answer.Out);
        found["probes"]!.AsArray().Count.ShouldBeInRange(3, 30);
        answer.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public void Load_FindLimitOfAServerThatOnlyFails_EndsAsAMissedThreshold()
    {
        using var server = new WebServer((_, _) => (500, "no"));
        using var folder = new TemporaryFolder();
        var answer = BuiltTool.Run("load", Scenario(folder, server, ""), "--find-limit", "--threads", "1", "--lang", "fr");
        answer.Code.ShouldBe(3, answer.Error + answer.Out);
        answer.Out.ShouldNotBeEmpty();
    }

    public static TheoryData<string[], int, string> Mistakes => new()
    {
        { ["load"], 2, "FILE is missing" },
        { ["load", "systems/erp"], 2, "whom to ask is not said" },
        { ["load", "systems/erp", "--target", "127.0.0.1:80"], 2, "'127.0.0.1:80' is no value of --target" },
        { ["load", "systems/erp", "--target", "http://127.0.0.1:9"], 1, "127.0.0.1:9 cannot be asked: nobody listens there" },
        { ["load", "systems/erp", "--target", "http://192.0.2.1"], 2, "--i-may-load 192.0.2.1" },
        { ["load", "systems/erp", "--target", "http://no-such-host.invalid"], 1,
            "no address is known for the host 'no-such-host.invalid'" },
        { ["load", "systems/erp", "--users", "3", "--rate", "5/s"], 2, "--users and --rate exclude each other" },
        { ["load", "systems/erp", "--rate", "5"], 2, "'5' has no unit: --rate takes a rate, such as 5/s" },
        { ["load", "systems/erp", "--rate", "quick"], 2, "'quick' is no value of --rate: 50/s" },
        { ["load", "http://127.0.0.1:9/"], 2, "nobody comes: no load is stated" },
        { ["load", "systems/erp", "--for", "soon"], 2, "'soon' is no value of --for" },
        { ["load", "systems/erp", "--threshold", "p99 < 5"], 2, "'p99 < 5' is no value of --threshold" },
        { ["load", "systems/erp", "--threshold", "p99 of dashbord < 5 s"], 2, "did you mean 'dashboard'?" },
        { ["load", "systems/erp", "--value", "id"], 2, "'id' is no value of --value" },
        { ["load", "--compare", "no.json", "no.json"], 2, "there is no file 'no.json'" },
        { ["load", "systems/erp", "--json", "--csv"], 2, "--json and --csv exclude each other" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Load_WithAMistake_SaysWhich(string[] arguments, int code, string said)
    {
        var answer = BuiltTool.Run(arguments);
        answer.Error.ShouldContain(said);
        answer.Code.ShouldBe(code);
        answer.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Load_AFileWithMistakes_SaysThemInTheirPlaces()
    {
        using var folder = new TemporaryFolder();
        var answer =
            BuiltTool.Run("load", folder.Write("a.yaml", "load: a\ntarget: nowhere\nrequests: { home: 'GET /{{id}}' }\nuser: 3\n"));
        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("JG5005");
        answer.Error.ShouldContain("JG5002");
        answer.Error.ShouldContain("did you mean `users`?");
        var check = BuiltTool.Run("check", Path.Combine(folder.Path, "a.yaml"));
        check.Code.ShouldBe(1);
        check.Out.ShouldContain("JG5005");
    }

    private static string Url(WebServer server) => $"http://127.0.0.1:{server.Port.ToString(CultureInfo.InvariantCulture)}";

    private static string Scenario(TemporaryFolder folder, WebServer server, string more) => Scenario(folder, Url(server), more);

    private static string Scenario(TemporaryFolder folder, string target, string more) =>
        folder.Write("load.yaml", $"load: test\ntarget: {target}\nrequests: {{ home: GET / }}\n{more}\n");
}
