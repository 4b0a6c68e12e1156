using Jauge.Core;
using Jauge.Spec.Values;

namespace Jauge.Spec.Model;

/// <summary>What a customer pays and may use.</summary>
public sealed record PlanSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Price per month or year.</summary>
    [Measures("EUR/month")]
    public required Quantity Price { get; init; }

    /// <summary>Customers on this plan.</summary>
    [AtLeast(0)]
    public int? Customers { get; init; }

    /// <summary>Most that one customer may use, by name; <c>unlimited</c> has no bound.</summary>
    public EquatableMap<Quota> Quota { get; init; } = EquatableMap<Quota>.Empty;

    /// <summary>What else the plan includes.</summary>
    public EquatableList<string> Includes { get; init; } = [];
}
