using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>What a provider sells under one name: what it accepts, how it is metered, and what is known of it. Immutable; the prices
/// are apart, in <see cref="PriceList"/>.</summary>
public sealed record Offering
{
    /// <summary><c>provider/name</c>, what a component writes under <c>uses:</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who sells it.</summary>
    public required Provider Provider { get; init; }

    /// <summary>For people.</summary>
    public required Text Title { get; init; }

    /// <summary>What the bill calls it.</summary>
    public required ServiceIdentity Service { get; init; }

    /// <summary>What it is to a system.</summary>
    public required OfferingKind Kind { get; init; }

    /// <summary>The keys that a component may write, besides those common to all.</summary>
    public EquatableMap<OfferingInput> Accepts { get; init; } = [];

    /// <summary>The values that it takes for <c>high-availability</c>; empty where it takes no such key.</summary>
    public EquatableList<string> HighAvailability { get; init; } = [];

    /// <summary>Where a source says that it is not sold; null: no source says so.</summary>
    public Absence? AbsentFrom { get; init; }

    /// <summary>Its sizes; empty where it has none.</summary>
    public EquatableMap<Sku> Skus { get; init; } = [];

    /// <summary>What is billed.</summary>
    public EquatableMap<Meter> Meters { get; init; } = [];

    /// <summary>What is free.</summary>
    public EquatableMap<Grant> Grants { get; init; } = [];

    /// <summary>How a promise to use lowers the prices.</summary>
    public EquatableMap<Commitment> Commitments { get; init; } = [];

    /// <summary>By name, in the order in which their conditions are tried.</summary>
    public EquatableMap<EquatableList<Fact>> Facts { get; init; } = [];

    /// <summary>The line <c>offering:</c>.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The first fact of this name whose <c>when</c> holds in the scope.</summary>
    /// <param name="name">Such as <c>sla</c>.</param>
    /// <param name="scope">Sees the component's configuration. A condition that it cannot decide does not hold.</param>
    /// <returns>Null where nothing is known: never a guess.</returns>
    public Fact? Fact(string name, IScope scope) =>
        Facts.TryGetValue(name, out var facts) ? facts.FirstOrDefault(fact => Conditions.Holds(fact.When, scope)) : null;
}
