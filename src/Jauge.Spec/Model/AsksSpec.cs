using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Resources that one replica asks of its cluster (Kubernetes requests).</summary>
public sealed record AsksSpec
{
    /// <summary>Cores; fractions are allowed.</summary>
    [AtLeast(0)]
    public decimal? Cpu { get; init; }

    /// <summary>Memory.</summary>
    [AtLeast(0)]
    public Bytes? Memory { get; init; }

    /// <summary>Most memory before the replica is killed; the asked memory when it is left out.</summary>
    [AtLeast(0)]
    public Bytes? MemoryLimit { get; init; }

    /// <summary>Most cores before the replica is throttled; no limit when it is left out.</summary>
    [AtLeast(0)]
    public decimal? CpuLimit { get; init; }
}
