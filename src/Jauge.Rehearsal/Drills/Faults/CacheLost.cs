using Jauge.Core;
using Jauge.Rehearsal.Parts.Redis;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>A cache dies: its only server, or the first master of its cluster, whose replica is to take over.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="cache">Which.</param>
public sealed class CacheLost(Text title, RunningCache cache) : IFault
{
    private RedisNode? _hit;

    /// <inheritdoc/>
    public Text Title => title;

    /// <summary>A system is to live without its cache, more slowly.</summary>
    public bool SystemRecovers => true;

    /// <inheritdoc/>
    public async Task<string> InjectAsync(CancellationToken cancellation)
    {
        _hit = cache.Node ?? await MasterAsync(cache.Cluster!, cancellation).ConfigureAwait(false);
        await _hit.Process!.KillAsync().ConfigureAwait(false);
        return _hit.Name;
    }

    /// <inheritdoc/>
    public async Task HealAsync(CancellationToken cancellation)
    {
        if (_hit is { Process.State: PartState.Ended }) await _hit.StartAsync(cancellation).ConfigureAwait(false);
        _hit = null;
    }

    private static async Task<RedisNode> MasterAsync(RedisCluster cluster, CancellationToken cancellation)
    {
        var master = (await cluster.HealthAsync(cancellation).ConfigureAwait(false)).Members.First(m =>
            m is { IsMaster: true, IsFailed: false, SlotCount: > 0 });
        return cluster.Nodes.First(n => n.Port == master.Port);
    }
}
