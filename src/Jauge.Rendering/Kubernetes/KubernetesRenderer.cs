using Jauge.Catalog;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>What runs on the system's clusters: one folder for each environment and region.</summary>
internal static class KubernetesRenderer
{
    internal static IEnumerable<RenderedFile> Render(RenderContext context)
    {
        var carried = context.Deployment.Components.Where(c => c.RunsOn() is not null).ToList();
        if (carried.Count == 0) return [];
        var regions = carried.SelectMany(c => c.Regions).Distinct().ToList();
        return regions.SelectMany((region, i) => Region(context, $"kubernetes/{context.Environment}/{region.Region}", i,
            [.. carried.Where(c => c.Regions.Contains(region))]));
    }

    private static IEnumerable<RenderedFile> Region(RenderContext context, string folder, int region, IReadOnlyList<DeployedComponent> components)
    {
        var naming = new Naming(context);
        var policies = new NetworkPolicies(context, naming);
        var files = components.Select(c => (Name: $"{c.Name}.yaml", Objects: Objects(context, naming, region, c).Append(policies.Of(c)).ToList()))
            .Prepend((Name: "namespace.yaml", Objects: [naming.NamespaceObject(), policies.DenyAll()])).ToList();
        foreach (var (name, objects) in files)
            yield return new($"{folder}/{name}", YamlWriter.Write(objects.Select(o => o.Body)));
        yield return new($"{folder}/kustomization.yaml", Kustomization(context, components, files.Select(f => f.Name)));
    }

    private static IEnumerable<KubernetesObject> Objects(RenderContext context, Naming naming, int region, DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Database => new PostgresCluster(context, naming, component.Regions.Count > 1 ? region : 0).Objects(component),
        OfferingKind.Cache => new RedisShards(naming).Objects(component),
        _ => new Workload(context, naming).Objects(component).Concat(new Autoscaling(context, naming).Objects(component)).Concat(new Entrance(context, naming).Objects(component)),
    };

    private static string Kustomization(RenderContext context, IEnumerable<DeployedComponent> components, IEnumerable<string> files) => YamlWriter.Write(new YamlMap
    {
        { "apiVersion", "kustomize.config.k8s.io/v1beta1" },
        { "kind", "Kustomization" },
        { "resources", YamlNode.List(files) },
        { "images", YamlList.Of(components.Where(c => c.Offering.Kind == OfferingKind.Service).Select(c => new YamlMap
            {
                { "name", c.Spec.Image ?? $"{context.System}/{c.Name}" }, { "newTag", "latest" },
            })), context.Say("kustomize edit set image NAME=NAME:TAG pins what is deployed.", "kustomize edit set image NOM=NOM:ÉTIQUETTE fixe ce qui est déployé.") },
    }, context.Say($"kubectl apply --server-side -k {context.Environment}", $"kubectl apply --server-side -k {context.Environment}"));
}
