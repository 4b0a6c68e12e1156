using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>One member of the store that keeps the leader's key.</summary>
/// <param name="Name">Of the member.</param>
/// <param name="ClientPort">Where Patroni asks.</param>
/// <param name="PeerPort">Where the other members ask.</param>
public sealed record EtcdMember(string Name, int ClientPort, int PeerPort)
{
    /// <summary>The Debian package.</summary>
    public const string Package = "etcd-server";

    /// <summary>How it starts, for <see cref="Supervisor.StartAsync"/>; ready when the members have elected one.</summary>
    /// <param name="bench">Holds its folder.</param>
    /// <param name="all">Every member, this one among them.</param>
    public PartSpec Spec(Workbench bench, EquatableList<EtcdMember> all)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return new()
        {
            Name = Name, Program = "etcd", Package = Package, User = "etcd", Ports = [ClientPort, PeerPort],
            Arguments =
            [
                "--name", Name, "--data-dir", Path.Combine(bench.Folder.Folder(Name, "etcd"), "data"), "--logger", "zap",
                "--log-level", "warn",
                "--enable-v2=true", // Patroni's other interface to it loses writes: see EtcdInterface
                "--listen-client-urls", At(ClientPort), "--advertise-client-urls", At(ClientPort),
                "--listen-peer-urls", At(PeerPort), "--initial-advertise-peer-urls", At(PeerPort),
                "--initial-cluster", string.Join(',', all.Select(m => $"{m.Name}={At(m.PeerPort)}")),
            ],
            Readiness = new HttpProbe(new($"{At(ClientPort)}/health")),
        };
    }

    private static string At(int port) => $"http://127.0.0.1:{port}";
}
