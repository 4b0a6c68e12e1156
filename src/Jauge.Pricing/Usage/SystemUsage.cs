using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Usage;

/// <summary>What a system uses in a month: from the description, or observed.</summary>
/// <param name="At">Where the numbers come from.</param>
/// <param name="Components">Usage by component; a component without an entry is billed as the description says at its minimum.</param>
public sealed record SystemUsage(LoadPoint At, EquatableMap<ComponentUsage> Components)
{
    /// <summary>The usage that the description itself states at a load point.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="at">Any point but <see cref="LoadPoint.Observed"/>, which only a run can know.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is <see cref="LoadPoint.Observed"/>.</exception>
    public static SystemUsage Of(Deployment deployment, LoadPoint at) => Of(deployment, at, EquatableMap<decimal>.Empty);

    /// <summary>The same, where a month of the declared load through the autoscalers is known.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="at">Any point but <see cref="LoadPoint.Observed"/>.</param>
    /// <param name="expected">Mean replicas in each region by component; they count at <see cref="LoadPoint.Average"/> where the file
    /// states no average.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is <see cref="LoadPoint.Observed"/>.</exception>
    public static SystemUsage Of(Deployment deployment, LoadPoint at, EquatableMap<decimal> expected)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentOutOfRangeException.ThrowIfEqual((int)at, (int)LoadPoint.Observed, nameof(at));
        return new SystemUsage(at, deployment.Components.ToEquatableMap(c => c.Name, c => Of(deployment, c, at, expected)));
    }

    /// <summary>The usage of one component. An alternative does the work of the component that it stands in for, with replicas of its
    /// own.</summary>
    public ComponentUsage For(Deployment deployment, DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(component);
        var known = Components.GetValueOrDefault(Root(component));
        if (known is not null && !IsAlternative(component)) return known;
        var stated =
            Of(deployment, component, At != LoadPoint.Observed ? At : IsAlternative(component) ? LoadPoint.Average : LoadPoint.Minimum);
        return stated with { Requests = known?.Requests ?? stated.Requests };
    }

    private static bool IsAlternative(DeployedComponent component) => component.Path != $"components.{component.Name}";

    /// <summary>Name of the component that the file lists: an alternative is known by the path of the one around it.</summary>
    internal static string Root(DeployedComponent component) => component.Path.Split('.')[1];

    private static ComponentUsage Of(Deployment deployment, DeployedComponent component, LoadPoint at,
        EquatableMap<decimal>? expected = null)
    {
        var isExpected = at == LoadPoint.Average && component.Spec.AverageReplicas is null && expected?.ContainsKey(component.Name) == true;
        return new(isExpected ? Interval.Exactly(expected![component.Name]) : Replicas(component, at), Requests(deployment, component));
    }

    private static Interval Replicas(DeployedComponent component, LoadPoint at) => at switch
    {
        LoadPoint.Minimum => Interval.Exactly(component.MinReplicas),
        LoadPoint.Maximum => Interval.Exactly(component.MaxReplicas),
        _ => component.Spec.AverageReplicas is { } average ? Interval.Exactly(average)
            : new Interval(component.MinReplicas, component.MaxReplicas),
    };

    /// <summary>Requests of the month that reach a component, through the call graph.</summary>
    private static Interval? Requests(Deployment deployment, DeployedComponent component)
    {
        if (deployment.Spec.Workload?.Volumes.TryGetValue("requests", out var volume) != true || volume is null) return null;
        var visits = deployment.Calls.VisitsPerRequest(Root(component));
        if (visits == 0) return null;
        try
        {
            return (volume * Quantity.Of(BillingMonth.Length) * Quantity.Plain(visits)).Value.Bounds;
        }
        catch (OverflowException)
        {
            return Interval.Exactly(decimal.MaxValue); // whatever it is multiplied by is too large to be billed, and says so
        }
    }
}
