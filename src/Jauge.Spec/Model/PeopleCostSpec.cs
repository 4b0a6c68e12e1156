using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A cost that no cloud bills.</summary>
public sealed record PeopleCostSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>The cost, per year or month, possibly a range.</summary>
    [Measures("EUR/year")]
    public required Quantity Cost { get; init; }
}
