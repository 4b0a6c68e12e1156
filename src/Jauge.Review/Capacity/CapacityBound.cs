using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>Most requests a second that one component can carry, by its slots or by its cores: a bound, since nothing ever waits in
/// it.</summary>
/// <param name="Component">The component.</param>
/// <param name="Servers">Slots or cores of all replicas at their maximum, in all regions.</param>
/// <param name="SecondsEach">Time of one average request of the system on a slot or core.</param>
/// <param name="IsCores">Whether cores are counted: then the stated times are taken as processor time.</param>
internal sealed record CapacityBound(DeployedComponent Component, decimal Servers, double SecondsEach, bool IsCores)
{
    /// <summary>Requests of the system a second at full use.</summary>
    public double PerSecond => (double)Servers / SecondsEach;

    /// <summary>Offered load in erlangs at a rate.</summary>
    public double Erlangs(Rate rate) => (double)rate.PerSecond * SecondsEach;

    /// <summary>Every bound that the file and the catalog give numbers for.</summary>
    public static IEnumerable<CapacityBound> Of(ReviewContext context)
    {
        var times = RequestTimes.Of(context.Deployment);
        foreach (var component in context.Components)
        {
            if (Slots(component) is { } slots && times.Held.GetValueOrDefault(component.Name) is > 0 and var held)
                yield return new(component, slots, held, false);
            if (Cores(component) is { } cores && times.Own.GetValueOrDefault(component.Name) is > 0 and var own)
                yield return new(component, cores, own, true);
        }
    }

    /// <summary>Slots are those of a program's replicas; a database takes as many queries as it has connections.</summary>
    private static decimal? Slots(DeployedComponent component) =>
        component.Offering.Kind == OfferingKind.Service && component.Spec.Replicas is not null
            && (component.Spec.Serves?.Concurrency ?? component.Spec.Serves?.Workers) is { } each
            ? (decimal)each * component.MaxReplicas * component.Regions.Count
            : null;

    private static decimal? Cores(DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Service when component.Spec.Replicas is not null && CoresEach(component) is { } each =>
            each * component.MaxReplicas * component.Regions.Count,
        OfferingKind.Database when CoresEach(component) is { } each => each * component.MaxReplicas * component.Regions.Count,
        _ => null,
    };

    private static decimal? CoresEach(DeployedComponent component) =>
        component.Input("cpu") ?? component.Spec.Asks?.CpuLimit ?? component.Spec.Asks?.Cpu ?? component.Size("vcores");
}
