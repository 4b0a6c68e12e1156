using Jauge.Core;

namespace Jauge.Simulation.Model;

/// <summary>Nodes of a cluster, in each region: replicas that find no room wait for a new one.</summary>
internal sealed record NodeGroupModel
{
    internal required string Name { get; init; }

    /// <summary>Cores of one node; 0: unknown, there is always room.</summary>
    internal double Cores { get; init; }

    /// <summary>Gibibytes of one node.</summary>
    internal double Memory { get; init; }

    internal int Nodes { get; init; }

    internal int MaxNodes { get; init; }

    /// <summary>Cores asked for by replicas that no request visits: they take room all the same.</summary>
    internal double TakenCores { get; init; }

    /// <summary>Gibibytes asked for by them.</summary>
    internal double TakenMemory { get; init; }

    /// <summary>Time for a new node.</summary>
    internal Range<TimeSpan> Provisioning { get; init; }

    internal TimeSpan Interval { get; init; }
}
