using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jauge.Load.Bench;

/// <summary>The tools, each asked for 1,000 requests a second in the way it knows, with 50 connections where it has to say how
/// many.</summary>
internal sealed partial class TruthTools(Scratch scratch)
{
    public const int Rate = 1000;
    private const int Connections = 50;
    private const int PerConnection = Rate / Connections;
    private static readonly string[] LocustNames = ["50%", "90%", "99%", "99.9%"];
    private static readonly string[] AutocannonNames = ["p50", "p90", "p99", "p99_9"];
    private static readonly string[] BombardierNames = ["50", "90", "99"];

    public IEnumerable<TruthTool> All =>
        Ours.Concat(Closed).Concat(Installed("h2load", H2load)).Concat(Installed("hey", Hey)).Concat(Bombardiers)
        .Concat(Installed("locust", Locust)).Concat(Autocannons);

    private IEnumerable<TruthTool> Ours =>
    [
        new("jauge, even arrivals", (url, seconds) => Tools.Client(Plan(url, seconds, isPoisson: false)), Report),
        new("jauge, Poisson arrivals", (url, seconds) => Tools.Client(Plan(url, seconds, isPoisson: true)), Report),
    ];

    private static IEnumerable<TruthTool> Closed => Installed("wrk", new TruthTool("wrk, no rate to ask for: closed loop",
        (url, seconds) => ["wrk", "-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", url], Wrk));

    private TruthTool H2load => new("h2load --rps, from its log",
        (url, seconds) =>
            ["h2load", "--h1", "-t1", $"-c{Connections}", $"--rps={PerConnection}", $"-n{Rate * seconds}",
                $"--log-file={scratch.File("h2load.log")}", url],
        _ => Logged(scratch.File("h2load.log")));

    private static TruthTool Hey => new("hey -q",
        (url, seconds) => ["hey", "-cpus", "1", "-z", $"{seconds}s", "-c", $"{Connections}", "-q", $"{PerConnection}", url], HeyReport);

    private TruthTool Locust => new("locust, constant throughput",
        (url, seconds) =>
            ["locust", "-f", Tools.Beside("locustfile.py"), "--headless", "-u", $"{Connections}", "-r", $"{Connections}", "-t",
                $"{seconds}s",
            "--only-summary", "--loglevel", "ERROR", "--csv", scratch.File("locust"), "--host", url],
        _ => LocustReport(scratch.File("locust_stats.csv")))
    {
        Environment = new Dictionary<string, string> { ["RATE"] = PerConnection.ToString(CultureInfo.InvariantCulture) },
    };

    private static IEnumerable<TruthTool> Bombardiers => Tools.HasBombardier
        ? [new TruthTool("bombardier -r", (url, seconds) =>
            ["bombardier", "-c", $"{Connections}", "-r", $"{Rate}", "-d", $"{seconds}s", "-l", "-p", "r", "-o", "json", url],
            BombardierReport)] : [];

    private static IEnumerable<TruthTool> Autocannons => !File.Exists(Tools.Autocannon) ? [] :
    [
        new("autocannon -R, corrected afterwards (its default)", (url, seconds) => Autocannon(url, seconds, []), AutocannonReport),
        new("autocannon -R, not corrected", (url, seconds) => Autocannon(url, seconds, ["--ignoreCoordinatedOmission"]), AutocannonReport),
    ];

    private static IEnumerable<TruthTool> Installed(string program, TruthTool tool) => Tools.Has(program) ? [tool] : [];

    private static IReadOnlyList<string> Autocannon(string url, int seconds, string[] more) =>
        ["node", Tools.Autocannon, "-c", $"{Connections}", "-d", $"{seconds}", "-R", $"{Rate}", "-j", .. more, url];

    private string Plan(string url, int seconds, bool isPoisson) => scratch.Write("truth.json",
        new ClientPlan { Url = url, Seconds = seconds, Rate = Rate, IsPoisson = isPoisson }.ToJson());

    private static double[] Report(string output) => ClientReport.Read(output).Seconds;

    private static double[] Wrk(string output) => [WrkAt(output, "50"), WrkAt(output, "90"), WrkAt(output, "99"), double.NaN];

    private static double WrkAt(string output, string percent)
    {
        var found = Regex.Match(output, $@"{percent}%\s+([\d.]+)(us|ms|s)");
        return found.Success ? Number(found.Groups[1].Value) * (found.Groups[2].Value switch { "us" => 1e-6, "ms" => 1e-3, _ => 1 })
            : double.NaN;
    }

    private static double[] HeyReport(string output) => [HeyAt(output, 50), HeyAt(output, 90), HeyAt(output, 99), double.NaN];

    private static double HeyAt(string output, int percent)
    {
        var found = Regex.Match(output, $@"{percent}% in ([\d.]+) secs");
        return found.Success ? Number(found.Groups[1].Value) : double.NaN;
    }

    private static double[] Logged(string file)
    {
        var rising = File.ReadLines(file).Select(line => Number(line.Split('\t')[2]) / 1e6).Order().ToArray();
        return [.. Quantiles.Asked.Select(share => Quantiles.Of(rising, share))];
    }

    private static double[] LocustReport(string file)
    {
        var names = File.ReadLines(file).First().Split(',');
        var values = File.ReadLines(file).Last().Split(',');
        return [.. LocustNames.Select(name => Number(values[Array.IndexOf(names, name)]) / 1e3)];
    }

    private static double[] AutocannonReport(string output)
    {
        using var report = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]);
        var latency = report.RootElement.GetProperty("latency");
        return [.. AutocannonNames.Select(name => latency.GetProperty(name).GetDouble() / 1e3)];
    }

    private static double[] BombardierReport(string output)
    {
        using var report = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..(output.LastIndexOf('}') + 1)]);
        var percentiles = report.RootElement.GetProperty("result").GetProperty("latency").GetProperty("percentiles");
        return [.. BombardierNames.Select(name => percentiles.GetProperty(name).GetDouble() / 1e6), double.NaN];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
