using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>A running Alertmanager.</summary>
/// <param name="Port">Where Prometheus sends alerts, on loopback.</param>
/// <param name="Process">The process.</param>
public sealed record AlertmanagerServer(int Port, RunningPart Process)
{
    /// <summary>The Debian package.</summary>
    public const string Package = "prometheus-alertmanager";

    private const string User = "prometheus";

    /// <summary>Has <c>amtool</c> check the file, and starts.</summary>
    /// <param name="bench">What it is made on.</param>
    /// <param name="file">Of <see cref="AlertmanagerRedirection"/>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">It is missing, <c>amtool</c> refuses the file, or it does not answer in time.</exception>
    public static async Task<AlertmanagerServer> StartAsync(Workbench bench, string file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bench);
        var port = bench.Ports.Take();
        var path = bench.Folder.File("alertmanager/alertmanager.yml", file);
        await bench.Supervisor.CheckedAsync(new() { Name = "amtool", Program = "amtool", Package = Package,
            Arguments = ["check-config", path], OwnNamespace = false }, cancellation)
            .ConfigureAwait(false);
        return new(port, await bench.Supervisor.StartAsync(new()
        {
            Name = "alertmanager", Program = "prometheus-alertmanager", Package = Package, User = User, Ports = [port],
            Arguments =
            [
                $"--config.file={path}", $"--storage.path={bench.Folder.Folder("alertmanager/data", User)}",
                $"--web.listen-address=127.0.0.1:{port}",
                "--cluster.listen-address=", // alone: no gossip port
                "--log.level=warn",
            ],
            Readiness = new HttpProbe(new($"http://127.0.0.1:{port}/-/ready")),
        }, cancellation).ConfigureAwait(false));
    }
}
