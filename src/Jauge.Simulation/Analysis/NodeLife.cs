using Jauge.Simulation.Engine;
using Jauge.Dynamics;
using Jauge.Control.Random;

namespace Jauge.Simulation.Analysis;

/// <summary>The nodes of one group in one region over time: ordered when replicas find no room, given back when ten minutes did
/// without.</summary>
/// <remarks>Ten minutes: <c>scale-down-unneeded-time</c> of the Kubernetes cluster autoscaler. Room is counted in sums.</remarks>
internal sealed class NodeLife(NodeGroupModel group, double otherCores, double otherMemory, ulong key)
{
    private const double UnneededSeconds = 600;
    private const double Slack = 1e-9;
    private readonly List<double> _ordered = [];
    private double _neededAt;
    private double _scanAt = -1;
    private int _created;

    /// <summary>Nodes that are there.</summary>
    internal int Nodes { get; private set; } = Whole(group, otherCores, otherMemory);

    internal string Name => group.Name;

    /// <summary>How many more replicas of this size there is room for.</summary>
    internal int Room(double cores, double memory, double askedCores, double askedMemory)
    {
        var byCores = askedCores > 0 ? ((Nodes * group.Cores) - group.TakenCores - cores) / askedCores : int.MaxValue;
        var byMemory = group.Memory > 0 && askedMemory > 0
            ? ((Nodes * group.Memory) - group.TakenMemory - memory) / askedMemory : int.MaxValue;
        return (int)Math.Max(0, Math.Floor(Math.Min(Math.Min(byCores, byMemory), int.MaxValue / 2) + Slack));
    }

    /// <summary>Takes note of what replicas ask for, those without room included.</summary>
    internal void Step(double now, double cores, double memory)
    {
        for (var i = _ordered.Count - 1; i >= 0; i--)
            if (_ordered[i] <= now) (Nodes, _) = (Nodes + 1, Drop(i));
        var needed = Whole(group, cores, memory);
        if (needed >= Nodes) _neededAt = now;
        else if (now - _neededAt > UnneededSeconds) (Nodes, _neededAt) = (Math.Max(needed, group.Nodes), now);
        Order(needed - Nodes - _ordered.Count, now);
    }

    private int Drop(int at)
    {
        _ordered.RemoveAt(at);
        return at;
    }

    private void Order(int more, double now)
    {
        if (more <= 0) _scanAt = -1;
        else if (_scanAt < 0) _scanAt = now + group.Interval.TotalSeconds;
        if (more <= 0 || now < _scanAt) return;
        _scanAt = -1;
        for (var i = 0; i < more; i++)
        {
            var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Member(key, _created++)));
            _ordered.Add(now + (group.Provisioning.Low + ((group.Provisioning.High - group.Provisioning.Low) * share)).TotalSeconds);
        }
    }

    private static int Whole(NodeGroupModel group, double cores, double memory)
    {
        var (byCores, byMemory) =
            ((group.TakenCores + cores) / group.Cores, group.Memory > 0 ? (group.TakenMemory + memory) / group.Memory : 0);
        return Math.Clamp((int)Math.Ceiling(Math.Max(byCores, byMemory) - Slack), group.Nodes, Math.Max(group.Nodes, group.MaxNodes));
    }
}
