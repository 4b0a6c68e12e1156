using Jauge.Control.Scaling.Cluster;
using Jauge.Core;

namespace Jauge.Simulation.Model;

/// <summary>Nodes of a cluster, in each region: replicas that find no room wait for a new one.</summary>
internal sealed record NodeGroupModel
{
    internal required string Name { get; init; }

    /// <summary>What one node holds.</summary>
    internal required NodeShape Shape { get; init; }

    internal int Nodes { get; init; }

    internal int MaxNodes { get; init; }

    /// <summary>Zones that the nodes are spread over; at least 1.</summary>
    internal int Zones { get; init; } = 1;

    internal EquatableList<GuestModel> Guests { get; init; } = [];

    /// <summary>Cores of one node.</summary>
    internal double Cores => Shapes.Cores(Shape);

    /// <summary>Gibibytes of one node; 0: not known.</summary>
    internal double Memory => Shapes.Gibibytes(Shape);

    /// <summary>Cores asked for by the guests of one region.</summary>
    internal double TakenCores => Guests.Sum(g => g.Count * Shapes.Cores(g.Asks));

    /// <summary>Gibibytes asked for by them.</summary>
    internal double TakenMemory => Guests.Sum(g => g.Count * Shapes.Gibibytes(g.Asks));

    /// <summary>Time for a new node.</summary>
    internal Range<TimeSpan> Provisioning { get; init; }

    /// <summary>Time between two looks of the cluster autoscaler.</summary>
    internal TimeSpan Interval { get; init; }

    /// <summary>How long a node must be unneeded before it goes, and how long nothing goes after one came.</summary>
    internal TimeSpan ScaleDownAfter { get; init; } = TimeSpan.FromMinutes(10);
}
