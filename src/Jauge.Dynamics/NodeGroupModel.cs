using Jauge.Control.Scaling.Cluster;
using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>Nodes of a cluster, in each region: replicas that find no room wait for a new one.</summary>
public sealed record NodeGroupModel
{
    /// <summary>Its name in the file.</summary>
    public required string Name { get; init; }

    /// <summary>What one node holds.</summary>
    public required NodeShape Shape { get; init; }

    /// <summary>Nodes at the start, in each region.</summary>
    public int Nodes { get; init; }

    /// <summary>Most nodes of a region.</summary>
    public int MaxNodes { get; init; }

    /// <summary>Zones that the nodes are spread over; at least 1.</summary>
    public int Zones { get; init; } = 1;

    /// <summary>Components that take room on the nodes and are not simulated there.</summary>
    public EquatableList<GuestModel> Guests { get; init; } = [];

    /// <summary>Cores of one node.</summary>
    public double Cores => Shapes.Cores(Shape);

    /// <summary>Gibibytes of one node; 0: not known.</summary>
    public double Memory => Shapes.Gibibytes(Shape);

    /// <summary>Cores asked for by the guests of one region.</summary>
    public double TakenCores => Guests.Sum(g => g.Count * Shapes.Cores(g.Asks));

    /// <summary>Gibibytes asked for by them.</summary>
    public double TakenMemory => Guests.Sum(g => g.Count * Shapes.Gibibytes(g.Asks));

    /// <summary>Time for a new node.</summary>
    public Range<TimeSpan> Provisioning { get; init; }

    /// <summary>Time between two looks of the cluster autoscaler.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>How long a node must be unneeded before it goes, and how long nothing goes after one came.</summary>
    public TimeSpan ScaleDownAfter { get; init; } = TimeSpan.FromMinutes(10);
}
