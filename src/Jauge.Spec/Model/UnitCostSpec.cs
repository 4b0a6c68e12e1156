using Jauge.Core;
using Jauge.Spec.Values;

namespace Jauge.Spec.Model;

/// <summary>What one unit of a plan's quota costs its owner.</summary>
[Shorthand(nameof(Cost))]
public sealed record UnitCostSpec
{
    /// <summary>Cost of <see cref="Per"/> units, as an expression.</summary>
    public required ExpressionText Cost { get; init; }

    /// <summary>Number of units that the cost is for; one when it is left out.</summary>
    public Quantity? Per { get; init; }
}
