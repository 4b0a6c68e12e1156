using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>What the replicas that share a node group ask of it, in one region.</summary>
/// <param name="Nodes">The node group.</param>
/// <param name="Cores">Cores that all replicas ask for.</param>
/// <param name="Gibibytes">Memory that they ask for.</param>
internal sealed record NodePlaces(DeployedComponent Nodes, decimal Cores, decimal Gibibytes)
{
    /// <summary>Cores of one node; null when the catalog does not know.</summary>
    public decimal? CoresEach => Nodes.Size("vcores");

    /// <summary>Memory of one node in GiB; null when the catalog does not know.</summary>
    public decimal? GibibytesEach => Nodes.Size("memory") / (1L << 30);

    /// <summary>Fewest nodes that can hold it, as if nothing else ran on a node and nothing were lost to packing; null when the size is
    /// unknown.</summary>
    public int? Needed => CoresEach is { } cores && GibibytesEach is { } memory
        ? (int)Math.Min(int.MaxValue, Math.Max(Math.Ceiling(Cores / cores), Math.Ceiling(Gibibytes / memory))) : null;

    /// <summary>The fullest region of a node group.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="nodes">The node group.</param>
    /// <param name="replicas">How many replicas of each component are to run.</param>
    public static NodePlaces Of(Deployment deployment, DeployedComponent nodes, Func<DeployedComponent, int> replicas) =>
        nodes.Regions.Select(region => In(deployment, nodes, region, replicas)).MaxBy(p => p.Needed ?? 0)!;

    private static NodePlaces In(Deployment deployment, DeployedComponent nodes, RegionId region, Func<DeployedComponent, int> replicas)
    {
        var guests = deployment.Components.Where(c => c.InputWord("runs-on") == nodes.Name && c.Regions.Contains(region)).ToList();
        return new(nodes, guests.Sum(c => replicas(c) * (c.Spec.Asks?.Cpu ?? 0)),
            guests.Sum(c => replicas(c) * (c.Spec.Asks?.Memory?.Gibibytes ?? 0)));
    }
}
