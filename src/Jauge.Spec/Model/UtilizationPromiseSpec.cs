using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Utilization that must not be exceeded.</summary>
public sealed record UtilizationPromiseSpec
{
    /// <summary>Of the processor.</summary>
    public Ratio? Cpu { get; init; }

    /// <summary>Of the memory.</summary>
    public Ratio? Memory { get; init; }
}
