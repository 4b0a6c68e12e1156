using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Kubernetes;

/// <summary>The same manifests as a base, which is what all environments share, and an overlay for each of them.</summary>
/// <remarks>The base has the values of the last environment, which is production where people list them in the usual order: what is seen
/// there runs there.</remarks>
internal sealed class Kustomization
{
    internal const string Version = "kustomize.config.k8s.io/v1beta1";
    private const string Base = "kubernetes/base";
    private const string Own = "own.yaml";
    private readonly IReadOnlyList<ClusterManifests> _clusters;
    private readonly Dictionary<string, KubernetesObject> _shared;

    private Kustomization(IReadOnlyList<ClusterManifests> clusters)
    {
        _clusters = clusters;
        var everywhere = clusters.Select(c => Objects(c).Select(Key).ToHashSet(StringComparer.Ordinal))
            .Aggregate((a, b) => [.. a.Intersect(b)]);
        _shared = Objects(Reference).Where(o => o.Namespace is not null && everywhere.Contains(Key(o)))
            .ToDictionary(Key, Based, StringComparer.Ordinal);
    }

    internal static IEnumerable<RenderedFile> Of(IReadOnlyList<ClusterManifests> clusters) =>
        clusters.Count == 0 ? [] : new Kustomization(clusters).Files();

    private ClusterManifests Reference => _clusters.First(c => c.Context == _clusters[^1].Context);

    private IEnumerable<RenderedFile> Files() => BaseFiles().Concat(_clusters.SelectMany(Overlay));

    private IEnumerable<RenderedFile> BaseFiles()
    {
        var files = Reference.Files.Select(f =>
            (f.File, Objects: f.Objects.Where(o => _shared.ContainsKey(Key(o))).Select(o => _shared[Key(o)].Body).ToList()))
            .Where(f => f.Objects.Count > 0).ToList();
        foreach (var (file, objects) in files) yield return new($"{Base}/{file}.yaml", YamlWriter.Write(objects));
        yield return new($"{Base}/kustomization.yaml", YamlWriter.Write(new YamlMap
        {
            { "apiVersion", Version }, { "kind", "Kustomization" }, { "resources", YamlNode.List(files.Select(f => $"{f.File}.yaml")) },
        }, Reference.Context.Say($"What all environments share, with the values of {Reference.Context.Environment}. Apply an overlay, never this.",
            $"Ce que tous les environnements partagent, avec les valeurs de {Reference.Context.Environment}. Appliquez une surcouche, jamais ceci.")));
    }

    private IEnumerable<RenderedFile> Overlay(ClusterManifests cluster)
    {
        var folder = $"kubernetes/overlays/{cluster.Overlay}";
        var own = Objects(cluster).Where(o => !_shared.ContainsKey(Key(o))).Select(o => o.Body).ToList();
        var patches = Objects(cluster).Where(o => _shared.ContainsKey(Key(o)))
            .Select(o => (Object: o, Changes: YamlPatch.Between(_shared[Key(o)].Body, Based(o).Body)))
            .Where(p => !p.Changes.IsEmpty).ToList();
        yield return new($"{folder}/{Own}", YamlWriter.Write(own,
            cluster.Context.Say("What only this environment has.", "Ce que seul cet environnement a.")));
        foreach (var (changed, changes) in patches) yield return new($"{folder}/{PatchFile(changed)}", YamlWriter.Write(changes));
        yield return new($"{folder}/kustomization.yaml", YamlWriter.Write(new YamlMap
        {
            { "apiVersion", Version },
            { "kind", "Kustomization" },
            { "namespace", cluster.Naming.Namespace },
            { "resources", YamlNode.List(["../../base", Own]) },
            { "patches", patches.Count == 0 ? null : YamlList.Of(patches.Select(p => Patch(p.Object))) },
            { "images", cluster.Images(), cluster.PinsImages },
        }, cluster.Head($"kubectl apply --server-side -k {folder}")));
    }

    private static YamlMap Patch(KubernetesObject changed)
    {
        var version = changed.Version.Split('/');
        return new()
        {
            { "path", PatchFile(changed) },
            {
                "target", new YamlMap
                {
                    { "group", version.Length == 1 ? null : (YamlNode)version[0] }, { "version", version[^1] }, { "kind", changed.Kind },
                    { "name", changed.Name },
                }
            },
        };
    }

    private static string PatchFile(KubernetesObject changed) => $"patches/{changed.Name}.{changed.Kind.ToLowerInvariant()}.yaml";

    private static IEnumerable<KubernetesObject> Objects(ClusterManifests cluster) => cluster.Files.SelectMany(f => f.Objects);

    private static string Key(KubernetesObject o) => $"{o.Version} {o.Kind} {o.Name}";

    // the overlay's namespace is set by kustomize itself
    private static KubernetesObject Based(KubernetesObject o) =>
        o with { Body = o.Body["metadata"] is YamlMap metadata ? o.Body.With("metadata", metadata.Without("namespace")) : o.Body };
}
