using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>Finds how Prometheus answers for a metric of the language.</summary>
internal sealed class MetricSources(RenderContext context)
{
    private readonly IReadOnlyList<decimal> _bounds = Conventions.Bounds(context.Deployment.Spec);

    /// <summary>Null where no exporter that we know measures it.</summary>
    internal WatchedMetric? Find(DeployedComponent component, string metric) => IsStore(component)
        ? new StoreMetrics(component, context.Scope).Find(metric)
        : metric == "down" ? ServiceMetrics.Down(component.Name) : new ServiceMetrics(component, context.Scope, _bounds).Find(metric);

    internal static bool IsStore(DeployedComponent component) => component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache;
}
