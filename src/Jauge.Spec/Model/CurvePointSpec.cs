using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A point of a load curve; the load is linear between two points.</summary>
public sealed record CurvePointSpec
{
    /// <summary>When, counted from the start.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>Share of the full load.</summary>
    public required Ratio Load { get; init; }
}
