using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Runs;

/// <summary>Bills the components of a run, each anew only when something that its meters count has changed.</summary>
internal sealed class ComponentBills(Deployment deployment, Pricer pricer)
{
    private readonly Component[] _components = [.. deployment.Components.Select(c => new Component(deployment, c))];

    /// <summary>What a month that is all like the interval costs, by component in the order of the file.</summary>
    public IReadOnlyList<MonthOfComponent> Of(ObservedInterval interval)
    {
        var uses = interval.Uses.ToLookup(u => u.Component, StringComparer.Ordinal);
        var grants = new GrantLedger();
        return [.. _components.Select(c => Month(c, [.. uses[c.Deployed.Name]], grants))];
    }

    private MonthOfComponent Month(Component component, List<ObservedUse> uses, GrantLedger grants)
    {
        var usage = component.Counted(ObservedUsage.Of(deployment, component.Deployed, uses));
        if (component.SharesGrants) return Price(component, usage, grants);
        if (!component.Known.TryGetValue(usage, out var month)) component.Known[usage] = month = Price(component, usage, new GrantLedger());
        return month;
    }

    private MonthOfComponent Price(Component component, ComponentUsage usage, GrantLedger grants)
    {
        var one = new SystemUsage(LoadPoint.Observed, EquatableMap.Of((component.Deployed.Name, usage)));
        var bill = pricer.PriceOne(deployment, component.Deployed, one, grants);
        return new(bill.Total.Bounds, bill.Gaps);
    }

    private sealed class Component
    {
        private static readonly string[] OfReplicas = ["replicas", "replica-time"];
        private static readonly string[] OfRequests = ["requests", "usage.requests"];
        private readonly bool _countsReplicas;
        private readonly bool _countsRequests;
        private readonly ComponentUsage _stated;

        public Component(Deployment deployment, DeployedComponent deployed)
        {
            (Deployed, _stated) = (deployed, SystemUsage.Of(deployment, LoadPoint.Minimum).For(deployment, deployed));
            var names = deployed.Offering.Meters.Values.SelectMany(m => m.Quantity.Names.Concat(m.When?.Names ?? []))
                .ToHashSet(StringComparer.Ordinal);
            _countsReplicas = OfReplicas.Any(names.Contains) || deployed.Spec.Quoted?.Per == QuotePer.Replica;
            _countsRequests = OfRequests.Any(names.Contains);
            SharesGrants = deployment.Components.Any(c => c.Name != deployed.Name && Pricer.ShareAGrant(c, deployed));
        }

        public DeployedComponent Deployed { get; }

        /// <summary>Whether what others use leaves it less.</summary>
        public bool SharesGrants { get; }

        public Dictionary<ComponentUsage, MonthOfComponent> Known { get; } = [];

        /// <summary>The usage without what no meter counts.</summary>
        public ComponentUsage Counted(ComponentUsage usage)
        {
            if (!_countsReplicas) usage = usage with { Replicas = _stated.Replicas, ReplicasByRegion = _stated.ReplicasByRegion };
            return _countsRequests ? usage
                : usage with { Requests = _stated.Requests, Volumes = usage.Volumes.Without(ObservedUsage.Requests) };
        }
    }
}
