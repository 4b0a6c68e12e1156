using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Observability;

/// <summary>Finds how Prometheus answers for a metric of the language.</summary>
internal sealed class MetricSources(RenderContext context)
{
    private readonly IReadOnlyList<decimal> _bounds = Conventions.Bounds(context.Deployment.Spec);

    /// <summary>Whether anything is asked of a component: a program, or a store whose exporter we know.</summary>
    internal static bool IsWatched(RenderContext context, DeployedComponent component) => IsStore(component)
        ? new StoreMetrics(component, "").Engine != StoreEngine.Other
            && (component.RunsOn() is null || Kubernetes.KubernetesRenderer.IsCarried(context, component))
        : component.RunsOn() is null ? IsProgram(context, component) : Kubernetes.KubernetesRenderer.IsCarried(context, component);

    // a node group carries programs and is none
    private static bool IsProgram(RenderContext context, DeployedComponent component) =>
        component.Offering.Kind == OfferingKind.Service && context.Deployment.Components.All(c => c.RunsOn() != component.Name);

    /// <summary>Null where no exporter that we know measures it.</summary>
    internal WatchedMetric? Find(DeployedComponent component, string metric) => IsStore(component)
        ? new StoreMetrics(component, context.Scope).Find(metric)
        : new ServiceMetrics(component, context.Scope, _bounds).Find(metric);

    internal static bool IsStore(DeployedComponent component) => component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache;
}
