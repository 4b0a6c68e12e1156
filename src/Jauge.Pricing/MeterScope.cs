using System.Diagnostics.CodeAnalysis;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing;

/// <summary>What the formula of a meter can see: the component, the month, and what is used in it.</summary>
/// <param name="component">The component.</param>
/// <param name="usage">What is used of it.</param>
/// <param name="on">Share of the month in which it runs.</param>
internal sealed class MeterScope(DeployedComponent component, ComponentUsage usage, decimal on) : IScope
{
    private static readonly Expression ReplicaTime =
        new BinaryExpression(Operator.Multiply, new NameExpression("replicas"), new NameExpression("time"));

    private readonly ComponentScope _component = new(component);

    /// <summary>What the month is counted in where the arithmetic is shown: hours, or months where the price is one of a month.</summary>
    public Unit TimeUnit { get; init; } = Hours;

    /// <summary>The hours of the file's schedule.</summary>
    public MeterScope(DeployedComponent component, ComponentUsage usage)
        : this(component, usage, component.Spec.On?.Share ?? 1)
    {
    }

    /// <summary>What a commitment covers: the fewest replicas, in every hour.</summary>
    public static MeterScope OfFixedPart(DeployedComponent component, ComponentUsage usage) =>
        new(component, usage with { Replicas = Interval.Exactly(component.MinReplicas) }, 1);

    /// <summary>What the file itself can state; the month is always there and never the mend.</summary>
    public IEnumerable<string> Names => _component.Names;

    public bool TryResolve(string path, [NotNullWhen(true)] out Value? value)
    {
        value = Find(path);
        return value is not null || _component.TryResolve(path, out value);
    }

    public Expression? FormulaOf(string path) => path == "replica-time" ? ReplicaTime : null;

    private Value? Find(string path) => path switch
    {
        "month" => Value.Of(Month),
        "time" => Value.Of(Month * On),
        "replicas" => Value.Of(Replicas),
        "replica-time" => Value.Of(Replicas * Month * On),
        "requests" => Requests,
        _ when path.StartsWith("usage.", StringComparison.Ordinal) =>
            usage.Volumes.TryGetValue(path["usage.".Length..], out var counted) ? Value.Of(counted) : null,
        _ => null,
    };

    private static Unit Hours => new("h", Dimension.OfTime, 3600);

    private Quantity Month => Quantity.Of(BillingMonth.Length).ShownIn(TimeUnit);

    private Quantity On => Quantity.Plain(on);

    private Quantity Replicas =>
        Quantity.Of(Estimate.Between($"{component.Path}/replicas", usage.Replicas.Low, usage.Replicas.High), Unit.One, null);

    /// <summary>A meter is read once a region, and each region's copy serves its part.</summary>
    private Value? Requests => usage.Requests is { } all
        ? Value.Of(Quantity.Of(Estimate.Between($"{component.Path}/requests", all.Low, all.High), Unit.One,
            null) / Quantity.Plain(component.Regions.Count))
        : null;
}
