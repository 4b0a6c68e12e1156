using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>A running HAProxy: replicas come and go by its runtime interface, without a restart.</summary>
public sealed class HaProxyServer
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(50);
    private readonly Workbench _bench;
    private readonly HaProxySettings _settings;
    private readonly RuntimeInterface _runtime;

    private HaProxyServer(Workbench bench, HaProxySettings settings, RuntimeInterface runtime, RunningPart process)
    {
        (_bench, _settings, _runtime, Process) = (bench, settings, runtime, process);
    }

    /// <summary>The Debian package.</summary>
    public const string Package = "haproxy";

    /// <summary>The process.</summary>
    public RunningPart Process { get; }

    /// <summary>Starts it and waits until its runtime interface answers; the backends of HTTP are empty.</summary>
    /// <exception cref="RehearsalException">It is missing, or does not start.</exception>
    public static async Task<HaProxyServer> StartAsync(Workbench bench, HaProxySettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(settings);
        var folder = bench.Folder.Folder(settings.Name, User);
        var runtime = new RuntimeInterface(Path.Combine(folder, "run.sock"));
        var limit = settings.MaxConnections ?? ConnectionLimit.Of(OpenFiles.HardLimit());
        var file = bench.Folder.File($"{settings.Name}/haproxy.cfg", HaProxyFile.Write(settings, Path.Combine(folder, "run.sock"), limit));
        var process = await bench.Supervisor.StartAsync(Spec(settings, file, runtime), cancellation).ConfigureAwait(false);
        return new(bench, settings, runtime, process);
    }

    /// <summary>Names a replica, which gets nothing yet.</summary>
    /// <exception cref="HaProxyException">The name is taken, or there is no such backend.</exception>
    public async Task RegisterAsync(string backend, HttpServer server, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(server);
        // a server that is added later does not take over the backend's default-server
        var answer =
            await AskAsync($"add server {backend}/{server.Name} 127.0.0.1:{server.Port} check {Check(backend).Words} weight {server.Weight}{Limits(server)}", cancellation)
            .ConfigureAwait(false);
        if (!answer.Contains("registered", StringComparison.Ordinal))
            throw new HaProxyException($"add server {backend}/{server.Name}", answer);
    }

    /// <summary>Gives a replica its share. Ask the replica itself first: HAProxy believes it to be up until a check has failed.</summary>
    /// <exception cref="HaProxyException">There is no such replica.</exception>
    public async Task EnableAsync(string backend, string server, CancellationToken cancellation)
    {
        // without the first, it is never checked
        await DoAsync($"enable health {backend}/{server}", cancellation).ConfigureAwait(false);
        await DoAsync($"set server {backend}/{server} state ready", cancellation).ConfigureAwait(false);
    }

    /// <summary>Lets a replica end what it has; it gets nothing new.</summary>
    /// <exception cref="HaProxyException">There is no such replica.</exception>
    public Task DrainAsync(string backend, string server, CancellationToken cancellation) =>
        DoAsync($"set server {backend}/{server} state drain", cancellation);

    /// <summary>Takes a replica out, and cuts what it still has.</summary>
    /// <param name="backend">Of the replica.</param>
    /// <param name="server">The replica.</param>
    /// <param name="cancellation">Ends the wait: HAProxy refuses until the last connection is gone, so that the command is repeated until
    /// it is accepted.</param>
    /// <exception cref="HaProxyException">There is no such replica.</exception>
    public async Task RemoveAsync(string backend, string server, CancellationToken cancellation)
    {
        await DoAsync($"set server {backend}/{server} state maint", cancellation).ConfigureAwait(false);
        for (;;)
        {
            await AskAsync($"shutdown sessions server {backend}/{server}", cancellation).ConfigureAwait(false);
            var answer = await AskAsync($"del server {backend}/{server}", cancellation).ConfigureAwait(false);
            if (answer.Contains("deleted", StringComparison.Ordinal)) return;
            if (!answer.Contains("attached", StringComparison.Ordinal))
                throw new HaProxyException($"del server {backend}/{server}", answer);
            await Task.Delay(Retry, _bench.Time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a server's connections elsewhere: what a promotion does. Connections that are open stay where they are.</summary>
    /// <exception cref="HaProxyException">There is no such server.</exception>
    public async Task PointAsync(string backend, string server, int port, CancellationToken cancellation)
    {
        var answer = await AskAsync($"set server {backend}/{server} addr 127.0.0.1 port {port}", cancellation).ConfigureAwait(false);
        if (!answer.Contains("changed", StringComparison.Ordinal) && !answer.Contains("no need", StringComparison.Ordinal))
            throw new HaProxyException($"set server {backend}/{server} addr 127.0.0.1 port {port}", answer);
    }

    /// <summary>Cuts every connection to a server.</summary>
    public Task CutAsync(string backend, string server, CancellationToken cancellation) =>
        AskAsync($"shutdown sessions server {backend}/{server}", cancellation);

    /// <summary>Changes a replica's share.</summary>
    /// <exception cref="HaProxyException">There is no such replica, or no such weight.</exception>
    public Task WeighAsync(string backend, string server, int weight, CancellationToken cancellation) =>
        DoAsync($"set server {backend}/{server} weight {weight}", cancellation);

    /// <summary>What it counts now.</summary>
    public async Task<EquatableList<BackendStatistics>> StatisticsAsync(CancellationToken cancellation) =>
        StatisticsTable.Read(await AskAsync("show stat", cancellation).ConfigureAwait(false));

    /// <summary>The version that runs.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellation) =>
        (await AskAsync("show info", cancellation).ConfigureAwait(false)).Split('\n')
            .FirstOrDefault(l => l.StartsWith("Version:", StringComparison.Ordinal))?[8..].Trim() ?? "";

    private const string User = "haproxy";

    private static PartSpec Spec(HaProxySettings settings, string file, RuntimeInterface runtime) => new()
    {
        Name = settings.Name, Program = "haproxy", Package = Package, Arguments = ["-db", "-f", file], User = User,
        Ports = [.. settings.Http.Select(b => b.Port).Concat(settings.Tcp.Select(b => b.Port))
            .Concat(settings.MetricsPort is { } port ? [port] : [])],
        Readiness = new QuestionProbe(async c => (await runtime.AskAsync("show info", c).ConfigureAwait(false))
            .Contains("Version:", StringComparison.Ordinal)),
    };

    private CheckTiming Check(string backend) => _settings.Http.FirstOrDefault(b => b.Name == backend)?.Check ?? CheckTiming.Fast;

    private static string Limits(HttpServer server) =>
        string.Create(CultureInfo.InvariantCulture, $"{Limit(" maxconn ", server.MaxConnections)}{Limit(" maxqueue ", server.MaxQueue)}");

    private static string Limit(string word, int? value) =>
        value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{word}{number}") : "";

    // these commands answer nothing where they are done
    private async Task DoAsync(string command, CancellationToken cancellation)
    {
        var answer = await AskAsync(command, cancellation).ConfigureAwait(false);
        if (answer.Length > 0) throw new HaProxyException(command, answer);
    }

    private Task<string> AskAsync(string command, CancellationToken cancellation) => _runtime.AskAsync(command, cancellation);
}
