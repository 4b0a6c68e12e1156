using System.Net;
using Jauge.Core;
using Jauge.Rehearsal.Network;

namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>The cables of one node, so that a drill can pull them: whoever wants to reach the node, and the node's own way to etcd. What
/// the node asks of the other nodes goes by theirs.</summary>
/// <param name="Postgres">To its server.</param>
/// <param name="Rest">To its Patroni.</param>
/// <param name="Store">From it to each member of etcd.</param>
public sealed record PatroniLinks(FaultLink Postgres, FaultLink Rest, EquatableList<FaultLink> Store)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<FaultLink> All => [Postgres, Rest, .. Store];

    /// <summary>Lays them.</summary>
    internal static PatroniLinks Lay(Workbench bench, FaultNetwork network, PatroniNode node, EquatableList<EtcdMember> store)
    {
        FaultLink To(string what, int port) =>
            network.Add($"{node.Name}-{what}", bench.Ports.Take(), new IPEndPoint(IPAddress.Loopback, port));
        return new(To("postgres", node.PostgresPort), To("rest", node.RestPort),
            [.. store.Select((m, i) => To($"store-{i + 1}", m.ClientPort))]);
    }
}
