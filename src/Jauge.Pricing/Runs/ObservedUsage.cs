using Jauge.Core;
using Jauge.Pricing.Usage;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Runs;

/// <summary>Turns what was observed of a component into a month that is all like it.</summary>
internal static class ObservedUsage
{
    public const string Requests = "requests";
    private const int Decimals = 6;
    private const string Egress = "egress";

    public static ComponentUsage Of(Deployment deployment, DeployedComponent component, List<ObservedUse> uses)
    {
        var stated = new SystemUsage(LoadPoint.Observed, EquatableMap<ComponentUsage>.Empty).For(deployment, component);
        if (uses.Count == 0) return stated;
        var counted = uses.Where(u => u.Replicas is not null)
            .ToEquatableMap(u => u.Region, u => Interval.Exactly(Math.Round(u.Replicas!.Value, Decimals)));
        var requests = Sum(uses, u => u.RequestsPerSecond);
        return stated with
        {
            ReplicasByRegion = counted, Replicas = counted.Count == 0 ? stated.Replicas : Mean(counted.Values),
            Requests = requests is { } all ? Interval.Exactly(all) : stated.Requests,
            Volumes = Volumes(component, requests, Sum(uses, u => u.AnswerBytesPerSecond)),
        };
    }

    // volumes stand for what the file states of every copy
    private static EquatableMap<Quantity> Volumes(DeployedComponent component, decimal? requests, decimal? bytes)
    {
        var volumes = new Dictionary<string, Quantity>(StringComparer.Ordinal);
        if (requests is { } count && component.Spec.Usage.ContainsKey(Requests))
            volumes[Requests] = Quantity.Plain((Rational)count / component.Regions.Count);
        if (bytes is { } size && component.Offering.Accepts.ContainsKey($"usage.{Egress}"))
            volumes[Egress] = new Quantity(Estimate.Exact((Rational)size / component.Regions.Count), Dimension.OfSize, null);
        return volumes.ToEquatableMap(v => v.Key, v => v.Value);
    }

    private static decimal? Sum(List<ObservedUse> uses, Func<ObservedUse, decimal?> perSecond) =>
        uses.All(u => perSecond(u) is not null) ? Math.Round(uses.Sum(u => perSecond(u)!.Value) * BillingMonth.Seconds) : null;

    private static Interval Mean(IEnumerable<Interval> values) => Interval.Exactly(values.Average(v => v.Low));
}
