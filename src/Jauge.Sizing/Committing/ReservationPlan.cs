using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Commitments;
using Jauge.Simulation;
using Jauge.Simulation.Analysis;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Committing;

/// <summary>How much of each component to commit to for the declared load.</summary>
internal sealed class ReservationPlan(Deployment deployment, OfferingCatalog catalog, CancellationToken cancellation)
{
    /// <summary>One advice a component, for the commitment that saves most within the time that the system is meant to run.</summary>
    internal EquatableList<ReservationAdvice> Read()
    {
        var months = deployment.Spec.Period is { } period ? Math.Ceiling(period.TotalDays / 30) : double.PositiveInfinity;
        var options = CostReading.Read(deployment, catalog)
            .Commitments.Where(o => o.Committed is not null && o.OnDemand.Middle > 0 && o.Commitment.Months <= months
            && o.Component.MinReplicas > 0 && o.Component.Spec.Optional != true).GroupBy(o => o.Component.Name).ToList();
        if (options.Count == 0) return [];
        var scales = SystemSimulation.Obstacle(deployment) is null && deployment.Components.Any(c => c.MinReplicas < c.MaxReplicas);
        var (half, stated, twice) = scales ? (Month(0.5), Month(1), Month(2)) : (null, null, null);
        return [.. options.Select(g => g.Select(o => Advice(o, half, stated, twice)).OfType<ReservationAdvice>().MaxBy(a => a.Saving))
            .OfType<ReservationAdvice>()];
    }

    private ExpectedLoad? Month(double factor) => SystemSimulation.Obstacle(deployment, factor) is null
        ? MonthSimulation.Run(deployment, new() { Requests = 0, LoadFactor = factor }, cancellation) : null;

    private static ReservationAdvice? Advice(CommitmentOption option, ExpectedLoad? half, ExpectedLoad? stated, ExpectedLoad? twice)
    {
        var component = option.Component;
        var instances = component.MinReplicas * component.Regions.Count;
        var (onDemand, committed) = (option.OnDemand.Middle / instances, option.Committed!.Middle / instances);
        if (Use(component, stated) is not { } use || Use(component, half) is not { } less || Use(component, twice) is not { } more)
            return null;
        var reservation = new Reservation(onDemand, committed);
        var reserve = reservation.Best(use);
        return new()
        {
            Component = component.Name, Commitment = option.Commitment.Name, Months = option.Commitment.Months, OnDemand = onDemand,
            Committed = committed, Use = use,
            Reserve = reserve, Saving = component.Regions.Count * reservation.Saving(reserve, use),
            SavingAtHalf = component.Regions.Count * reservation.Saving(reserve, less),
            RegretAtHalf = component.Regions.Count * reservation.Regret(reserve, less),
            RegretAtDouble = component.Regions.Count * reservation.Regret(reserve, more),
        };
    }

    // what does not follow the load runs all month; where nobody knows the month there is no advice
    private static EquatableList<double>? Use(DeployedComponent component, ExpectedLoad? month)
    {
        if (component.MinReplicas == component.MaxReplicas) return [.. Enumerable.Repeat(1.0, component.MinReplicas)];
        if (month?.AverageOf(component.Name) is null) return null;
        var copies = month.Replicas.Where(r => r.Component == component.Name).ToList();
        return [.. Enumerable.Range(0, copies.Max(c => c.Use.Count)).Select(k => copies.Average(c => k < c.Use.Count ? c.Use[k] : 0))];
    }
}
