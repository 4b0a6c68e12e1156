using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>What is sold once.</summary>
public sealed record SaleSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Units sold.</summary>
    [AtLeast(0)]
    public required int Units { get; init; }

    /// <summary>Price of one.</summary>
    public required Money Price { get; init; }

    /// <summary>Time over which the system runs for this sale.</summary>
    public TimeSpan? Over { get; init; }
}
