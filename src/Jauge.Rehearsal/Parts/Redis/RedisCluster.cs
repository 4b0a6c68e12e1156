using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>A running Redis cluster: shards with a master and replicas each, which fail over by themselves.</summary>
public sealed class RedisCluster
{
    /// <summary>Slots that keys are spread over, whatever the number of shards.</summary>
    public const int Slots = 16_384;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Workbench _bench;

    private RedisCluster(Workbench bench, string name, EquatableList<RedisNode> nodes, int shards) =>
        (_bench, Name, Nodes, Shards) = (bench, name, nodes, shards);

    /// <summary>Each node is called so, with <c>-1</c>, <c>-2</c> and so on.</summary>
    public string Name { get; }

    /// <summary>The first masters, then their replicas in the same order, round by round.</summary>
    public EquatableList<RedisNode> Nodes { get; }

    /// <summary>Masters at once.</summary>
    public int Shards { get; }

    /// <summary>For programs: any node tells them the others.</summary>
    public string Url => Nodes[0].Url;

    /// <summary>Starts the nodes, forms the cluster, and waits until each replica follows its master.</summary>
    /// <param name="bench">What it is made on.</param>
    /// <param name="name">Of the cluster.</param>
    /// <param name="shards">Masters; 3 or more, or no majority can elect.</param>
    /// <param name="replicas">Of each master.</param>
    /// <param name="settings">Of each node.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">Redis is missing, or the cluster is not whole in time.</exception>
    public static async Task<RedisCluster> StartAsync(Workbench bench, string name, int shards, int replicas, RedisSettings settings,
        CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shards, 3);
        var nodes = Enumerable.Range(1, shards * (replicas + 1))
            .Select(i => RedisNode.Prepare(bench, $"{name}-{i}", settings, isClustered: true)).ToEquatableList();
        await Task.WhenAll(nodes.Select(n => n.StartAsync(cancellation))).ConfigureAwait(false);
        var cluster = new RedisCluster(bench, name, nodes, shards);
        await cluster.FormAsync(cancellation).ConfigureAwait(false);
        return cluster;
    }

    /// <summary>What a node that answers knows of the whole.</summary>
    /// <exception cref="IOException">Nobody answers.</exception>
    public async Task<ClusterHealth> HealthAsync(CancellationToken cancellation)
    {
        foreach (var node in Nodes.Where(n => n.Process is { State: PartState.Ready }))
        {
            try
            {
                return await HealthAsync(node, cancellation).ConfigureAwait(false);
            }
            catch (Exception silent) when (silent is IOException or System.Net.Sockets.SocketException or TimeoutException
                or RedisException)
            {
                // the next may answer
            }
        }

        throw new IOException($"No node of {Name} answers.");
    }

    /// <summary>The node that is now the master of a key's slot; null where there is none.</summary>
    public async Task<RedisNode?> MasterOfAsync(string key, CancellationToken cancellation)
    {
        var health = await HealthAsync(cancellation).ConfigureAwait(false);
        var slot = KeySlot.Of(key);
        var member = health.Members.FirstOrDefault(m => m is { IsMaster: true, IsFailed: false } && m.Holds(slot));
        return member is null ? null : Nodes.FirstOrDefault(n => n.Port == member.Port);
    }

    /// <summary>Waits until every slot has a master, and each master so many replicas that follow it.</summary>
    /// <exception cref="RehearsalException">JG5220: not in time.</exception>
    public Task WaitUntilWholeAsync(int replicas, CancellationToken cancellation) =>
        _bench.WaitAsync(Nodes.First(n => n.Process is { State: PartState.Ready }).Process!,
        new("a whole cluster", "une grappe entière"), c => IsWholeAsync(replicas, c), Patience, cancellation);

    private async Task<bool> IsWholeAsync(int replicas, CancellationToken cancellation)
    {
        var health = await HealthAsync(cancellation).ConfigureAwait(false);
        var masters = health.Members.Where(m => m is { IsMaster: true, IsFailed: false, SlotCount: > 0 }).ToList();
        return health.IsServing && masters.Count == Shards
            && masters.TrueForAll(m => health.Members.Count(r => r.MasterId == m.Id && r.IsLinked && !r.IsFailed) >= replicas)
            && await AreLinkedAsync(cancellation).ConfigureAwait(false);
    }

    // a replica that the cluster knows may still be copying its master
    private async Task<bool> AreLinkedAsync(CancellationToken cancellation)
    {
        foreach (var node in Nodes.Where(n => n.Process is { State: PartState.Ready }))
            if (await node.HealthAsync(cancellation).ConfigureAwait(false) is { IsMaster: false, IsLinked: false }) return false;
        return true;
    }

    // what redis-cli --cluster create does, without its questions and its pauses
    private async Task FormAsync(CancellationToken cancellation)
    {
        for (var i = 0; i < Nodes.Count; i++)
            await OrderAsync(Nodes[i], cancellation, "CLUSTER", "SET-CONFIG-EPOCH", Number(i + 1)).ConfigureAwait(false);
        for (var i = 0; i < Shards; i++)
            await OrderAsync(Nodes[i], cancellation, "CLUSTER", "ADDSLOTSRANGE", Number(Slots * i / Shards),
                Number((Slots * (i + 1) / Shards) - 1)).ConfigureAwait(false);
        foreach (var node in Nodes.Skip(1))
            await OrderAsync(node, cancellation, "CLUSTER", "MEET", "127.0.0.1", Number(Nodes[0].Port),
                Number(Nodes[0].Port + RedisNode.BusOffset)).ConfigureAwait(false);
        await WaitForAllAsync(new("knows every node", "connaît tous les nœuds"), KnowsAllAsync, cancellation).ConfigureAwait(false);
        for (var i = Shards; i < Nodes.Count; i++) await ReplicateAsync(Nodes[i], Nodes[i % Shards], cancellation).ConfigureAwait(false);
        await WaitUntilWholeAsync((Nodes.Count / Shards) - 1, cancellation).ConfigureAwait(false);
        await WaitForAllAsync(new("every slot has a master", "chaque plage a un maître"),
            async (n, c) => (await HealthAsync(n, c).ConfigureAwait(false)).IsServing, cancellation)
            .ConfigureAwait(false);
    }

    private async Task WaitForAllAsync(Text what, Func<RedisNode, CancellationToken, Task<bool>> question, CancellationToken cancellation)
    {
        foreach (var node in Nodes)
            await _bench.WaitAsync(node.Process!, what, c => question(node, c), Patience, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> KnowsAllAsync(RedisNode node, CancellationToken cancellation) =>
        (await HealthAsync(node, cancellation).ConfigureAwait(false)).Members.Count(m => m.IsLinked) == Nodes.Count;

    private static async Task ReplicateAsync(RedisNode replica, RedisNode master, CancellationToken cancellation)
    {
        var id = (await master.AskAsync(cancellation, "CLUSTER", "MYID").ConfigureAwait(false)).Required()!;
        await OrderAsync(replica, cancellation, "CLUSTER", "REPLICATE", id).ConfigureAwait(false);
    }

    private static async Task<ClusterHealth> HealthAsync(RedisNode node, CancellationToken cancellation)
    {
        var info = (await node.AskAsync(cancellation, "CLUSTER", "INFO").ConfigureAwait(false)).Required()!;
        var nodes = (await node.AskAsync(cancellation, "CLUSTER", "NODES").ConfigureAwait(false)).Required()!;
        return ClusterHealth.Read(info, nodes);
    }

    private static async Task OrderAsync(RedisNode node, CancellationToken cancellation, params string[] words) =>
        (await node.AskAsync(cancellation, words).ConfigureAwait(false)).Required();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
