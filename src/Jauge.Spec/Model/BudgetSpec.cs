using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A limit on the bill of some part of the system.</summary>
[Shorthand(nameof(Limit))]
public sealed record BudgetSpec
{
    /// <summary>Most that may be spent, per month or year; a range is what the owner foresees.</summary>
    [Measures("EUR/month")]
    public required Quantity Limit { get; init; }

    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Providers whose charges count; all when every selector is left out.</summary>
    public EquatableList<string> Providers { get; init; } = [];

    /// <summary>Teams whose charges count.</summary>
    public EquatableList<string> Teams { get; init; } = [];

    /// <summary>Components whose charges count.</summary>
    public EquatableList<string> Components { get; init; } = [];

    /// <summary>Categories whose charges count.</summary>
    public EquatableList<string> Categories { get; init; } = [];
}
