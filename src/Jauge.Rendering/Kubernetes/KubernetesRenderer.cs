using Jauge.Catalog;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>What runs on the system's clusters: one folder for each environment and region, and the same as a base with overlays.</summary>
internal static class KubernetesRenderer
{
    internal static IEnumerable<RenderedFile> Render(IReadOnlyList<RenderContext> environments)
    {
        var clusters = environments.SelectMany(Clusters).ToList();
        return clusters.SelectMany(c => c.Plain()).Concat(Kustomization.Of(clusters));
    }

    /// <summary>Whether a component is a program or a store that manifests describe.</summary>
    internal static bool IsCarried(RenderContext context, DeployedComponent component) => component.RunsOn() is not null
        && component.Offering.Kind is OfferingKind.Service or OfferingKind.Database or OfferingKind.Cache
        && !IsOfOthers(context, component) && !IsEmptyCache(component);

    // an operator's cluster of no member cannot be written, and a cache loses nothing by going
    private static bool IsEmptyCache(DeployedComponent component) =>
        component.Offering.Kind == OfferingKind.Cache && component.MinReplicas == 0;

    // a program without image, health check, settings or caller is not described well enough to be started: it comes with its own chart
    private static bool IsOfOthers(RenderContext context, DeployedComponent component) => component.Offering.Kind == OfferingKind.Service
        && component.Spec is { Image: null, Settings.Count: 0, Secrets.Count: 0, Needs.Count: 0, Scaling: null }
            && component.Spec.Serves?.Health is null
        && context.Deployment.Calls.Edges.All(e => e.Caller != component.Name && e.Callee != component.Name)
            && !new Calls(context.Deployment).IsEntry(component);

    private static IEnumerable<ClusterManifests> Clusters(RenderContext context)
    {
        foreach (var empty in context.Deployment.Components.Where(c => c.RunsOn() is not null && IsEmptyCache(c)))
            context.Note(empty.Name, "{0} has no replica: no manifest is written for it.",
                "{0} n'a aucune réplique : aucun manifeste n'est écrit pour lui.");
        foreach (var other in context.Deployment.Components.Where(c => c.RunsOn() is not null && IsOfOthers(context, c)))
            context.Note(other.Name,
                "the file says nothing of the program behind {0} (no image, no health check, nobody calls it): its own chart installs it, on the nodes that are paid for.",
                "le fichier ne dit rien du programme derrière {0} (ni image, ni contrôle de santé, ni appelant) : son propre chart l'installe, sur les nœuds qui sont payés.");
        var carried = context.Deployment.Components.Where(c => IsCarried(context, c)).ToList();
        return carried.SelectMany(c => c.Regions).Distinct()
            .Select(region => new ClusterManifests(context, region, [.. carried.Where(c => c.Regions.Contains(region))]));
    }
}
