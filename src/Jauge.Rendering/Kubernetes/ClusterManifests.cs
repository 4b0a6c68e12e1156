using Jauge.Catalog;
using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>All objects of one environment in one region.</summary>
internal sealed class ClusterManifests
{
    private readonly RenderContext _context;
    private readonly RegionId _region;
    private readonly IReadOnlyList<DeployedComponent> _components;

    internal ClusterManifests(RenderContext context, RegionId region, IReadOnlyList<DeployedComponent> components)
    {
        (_context, _region, _components) = (context, region, components);
        Naming = new(context);
        Files = [.. components.Select(c => (FileOf(c), (IReadOnlyList<KubernetesObject>)[.. Objects(c)]))
            .Prepend((Space, [.. Foundations()]))];
        IReadOnlyList<KubernetesObject> rules = [.. new Monitors(context, Naming).Rules()];
        if (rules.Count > 0) Files = [.. Files, (Rules, rules)];
    }

    private const string Space = "namespace", Rules = "rules";

    // a component may be called as a file of ours
    private static string FileOf(DeployedComponent component) =>
        Naming.Of(component) is var name && name is Space or Rules or "kustomization" ? $"component-{name}" : name;

    internal RenderContext Context => _context;

    internal Naming Naming { get; }

    /// <summary>Of a folder: the environment, and the region where there are several.</summary>
    internal string Overlay => _context.Deployment.Components.Where(c => KubernetesRenderer.IsCarried(_context, c))
        .SelectMany(c => c.Regions).Distinct().Count() > 1
        ? $"{_context.Environment}-{RegionName}" : _context.Environment;

    /// <summary>Objects by the file that they stand in, without its ending.</summary>
    internal IReadOnlyList<(string File, IReadOnlyList<KubernetesObject> Objects)> Files { get; }

    internal IEnumerable<RenderedFile> Plain()
    {
        var folder = $"kubernetes/{_context.Environment}/{RegionName}";
        foreach (var (file, objects) in Files) yield return new($"{folder}/{file}.yaml", YamlWriter.Write(objects.Select(o => o.Body)));
        yield return new($"{folder}/kustomization.yaml", YamlWriter.Write(new YamlMap
        {
            { "apiVersion", Kustomization.Version },
            { "kind", "Kustomization" },
            { "resources", YamlNode.List(Files.Select(f => $"{f.File}.yaml")) },
            { "images", Images(), PinsImages },
        }, Head($"kubectl apply --server-side -k {folder}")));
        foreach (var component in _components.Where(c => c.Offering.Kind == OfferingKind.Database && c.Spec.Backups is not null))
            yield return new($"{folder}/restore/{Naming.Of(component)}.yaml", Restored(component, folder));
    }

    internal string PinsImages =>
        _context.Say("kustomize edit set image NAME=NAME:TAG says what is deployed.",
            "kustomize edit set image NOM=NOM:ÉTIQUETTE dit ce qui est déployé.");

    internal YamlList? Images()
    {
        var images = YamlList.Of(_components.Where(c => c.Offering.Kind == OfferingKind.Service).Select(c => new Image(_context, c))
            .Where(i => i.Tag is not null).DistinctBy(i => i.Name).Select(i => new YamlMap { { "name", i.Name }, { "newTag", i.Tag! } }));
        return images.IsEmpty ? null : images;
    }

    internal string Head(string apply) => new Operators(_context, _components, _region).Head(apply);

    private string RegionName => NameOf(_context, _region);

    /// <summary>A region as folders and clusters are called; the provider stands before it only where two of them have regions of one
    /// name.</summary>
    internal static string NameOf(RenderContext context, RegionId region) =>
        context.Deployment.Components.SelectMany(c => c.Regions).Any(r => r.Region == region.Region && r.Provider != region.Provider)
            ? $"{region.Provider}-{region.Region}" : region.Region;

    private string Restored(DeployedComponent component, string folder) =>
        YamlWriter.Write(Postgres().Restored(component).Select(o => o.Body), _context.Say(
        $"A drill, or the day itself: kubectl apply -f {folder}/restore/{Naming.Of(component)}.yaml\nNo kustomization holds it. {(_region.Provider == "aws" ? "Terraform gives the role of the archive to its service account, too." : "The role of the archive must trust its service account too.")}",
        $"Un exercice, ou le jour même : kubectl apply -f {folder}/restore/{Naming.Of(component)}.yaml\nAucune kustomization ne le contient. {(_region.Provider == "aws" ? "Terraform donne aussi le rôle de l'archive à son compte de service." : "Le rôle de l'archive doit aussi faire confiance à son compte de service.")}"));

    private IEnumerable<KubernetesObject> Foundations() =>
        new Foundation(_context, Naming, _region, _components).Objects().Concat(new Monitors(_context, Naming).Rights())
            .Concat(new Monitors(_context, Naming).NodeRights());

    private Placement Placement => new(_context, Naming, _components);

    private WorkloadSecrets Secrets => new(_context, Naming, _region);

    private PostgresCluster Postgres() => new(_context, Naming, Placement, _region);

    private IEnumerable<KubernetesObject> Objects(DeployedComponent component) =>
        Kind(component).Append(new Monitors(_context, Naming).Of(component))
            .Append(new NetworkPolicies(_context, Naming, _components).Of(component));

    private IEnumerable<KubernetesObject> Kind(DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Database => Postgres().Objects(component),
        OfferingKind.Cache => new RedisShards(_context, Naming, Placement, _region).Objects(component),
        _ => new Workload(_context, Naming, Placement, Secrets).Objects(component)
            .Concat(new Autoscaling(_context, Naming).Objects(component))
            .Concat(new ScheduledTasks(_context, Naming, Placement, Secrets).Objects(component))
            .Concat(new Entrance(_context, Naming, _region).Objects(component)),
    };
}
