using System.Globalization;
using System.Text.Json;
using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>A running Prometheus over the replicas of this machine.</summary>
public sealed class PrometheusServer : IDisposable
{
    /// <summary>The Debian package.</summary>
    public const string Package = "prometheus";

    private const string User = "prometheus";
    private const string Folder = "prometheus";
    private const string Targets = "targets";
    private readonly Workbench _bench;
    private readonly HttpClient _http;

    private PrometheusServer(Workbench bench, int port, RunningPart process)
    {
        (_bench, Port, Process) = (bench, port, process);
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new($"http://127.0.0.1:{port}/api/v1/"),
            Timeout = TimeSpan.FromSeconds(10) };
    }

    /// <summary>Where it answers, on loopback.</summary>
    public int Port { get; }

    /// <summary>The process.</summary>
    public RunningPart Process { get; }

    /// <summary>Writes its files, has <c>promtool</c> check them, and starts.</summary>
    /// <param name="bench">What it is made on.</param>
    /// <param name="jobs">Components that are asked; their replicas come by <see cref="SetTargets"/>.</param>
    /// <param name="rules">Rendered rule files by name.</param>
    /// <param name="timings">The pace.</param>
    /// <param name="alertmanager">Who gets the alerts; null for nobody.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">It is missing, <c>promtool</c> refuses a file, or it does not answer in time.</exception>
    public static async Task<PrometheusServer> StartAsync(
        Workbench bench, EquatableList<WatchedJob> jobs, EquatableMap<string> rules, MonitoringTimings timings,
        AlertmanagerServer? alertmanager, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(jobs);
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var (name, text) in rules) bench.Folder.File($"{Folder}/{name}", RuleShortening.Shorten(text, timings));
        bench.Folder.File($"{Folder}/rehearsal.rules.yaml", BridgeRules.Write(jobs, timings));
        foreach (var job in jobs) bench.Folder.File($"{Folder}/{Targets}/{job.Component}.json", "[]");
        var file = bench.Folder.File($"{Folder}/prometheus.yml",
            new PrometheusFile(timings, alertmanager?.Port).Write(jobs, [.. rules.Keys, "rehearsal.rules.yaml"], Targets));
        await CheckAsync(bench, file, cancellation).ConfigureAwait(false);
        var port = bench.Ports.Take();
        return new(bench, port, await bench.Supervisor.StartAsync(Spec(bench, file, port), cancellation).ConfigureAwait(false));
    }

    /// <summary>Says who the replicas of a component are now; it asks the new ones within seconds (3.2 s measured with 2.42 on Debian 12,
    /// 2026-11).</summary>
    /// <param name="component">Of a job.</param>
    /// <param name="replicas">Name and port of each.</param>
    public void SetTargets(string component, IEnumerable<KeyValuePair<string, int>> replicas)
    {
        var targets = replicas.Select(r => new { targets = new[] { $"127.0.0.1:{r.Value}" }, labels = new { replica = r.Key } });
        var written = _bench.Folder.File($"{Folder}/{Targets}/{component}.json.new", JsonSerializer.Serialize(targets));

        // whole or not at all: it may read at any time
        File.Move(written, written[..^4], overwrite: true);
    }

    /// <summary>Alerts that wait or fire now.</summary>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public async Task<EquatableList<RaisedAlert>> AlertsAsync(CancellationToken cancellation)
    {
        using var answer =
            JsonDocument.Parse(await _http.GetStringAsync(new Uri("alerts", UriKind.Relative), cancellation).ConfigureAwait(false));
        return [.. answer.RootElement.GetProperty("data").GetProperty("alerts").EnumerateArray().Select(RaisedAlert.Read)];
    }

    /// <summary>The value of an expression that has one; null where it has none or several.</summary>
    /// <exception cref="HttpRequestException">It does not answer, or does not understand.</exception>
    public async Task<double?> AskAsync(string expression, CancellationToken cancellation)
    {
        using var answer =
            JsonDocument.Parse(await _http.GetStringAsync(new Uri($"query?query={Uri.EscapeDataString(expression)}", UriKind.Relative),
                cancellation).ConfigureAwait(false));
        var result = answer.RootElement.GetProperty("data").GetProperty("result");
        return result.GetArrayLength() == 1
            ? double.Parse(result[0].GetProperty("value")[1].GetString()!, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The version that runs.</summary>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public async Task<string> VersionAsync(CancellationToken cancellation)
    {
        using var answer =
            JsonDocument.Parse(await _http.GetStringAsync(new Uri("status/buildinfo", UriKind.Relative), cancellation)
                .ConfigureAwait(false));
        return answer.RootElement.GetProperty("data").GetProperty("version").GetString() ?? "";
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static Task<CommandOutcome> CheckAsync(Workbench bench, string file, CancellationToken cancellation) =>
        bench.Supervisor.CheckedAsync(
        new() { Name = "promtool", Program = "promtool", Package = Package, Arguments = ["check", "config", file], OwnNamespace = false },
        cancellation);

    private static PartSpec Spec(Workbench bench, string file, int port) => new()
    {
        Name = Folder, Program = "prometheus", Package = Package, User = User, Ports = [port],
        Arguments =
        [
            $"--config.file={file}", $"--storage.tsdb.path={bench.Folder.Folder($"{Folder}/data", User)}",
            $"--web.listen-address=127.0.0.1:{port}",
            "--storage.tsdb.retention.time=1d", "--web.enable-lifecycle", "--log.level=warn",
        ],
        Readiness = new HttpProbe(new($"http://127.0.0.1:{port}/-/ready")),
    };
}
