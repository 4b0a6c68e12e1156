using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Names, labels and the head of objects, the same everywhere.</summary>
/// <remarks>Labels: Kubernetes' recommended labels, kubernetes.io/docs/concepts/overview/working-with-objects/common-labels. The
/// environment is not among them: the namespace says it, and what does not differ between environments stays the same there.</remarks>
internal sealed class Naming(RenderContext context)
{
    internal const string NameLabel = "app.kubernetes.io/name";
    internal const string MetricsPort = "metrics";
    internal const string HttpPort = "http";

    // operators append to a name: a StatefulSet's is 52 at most (63 less the hash of its pods' label), CloudNativePG's cluster 50
    private static readonly NameRule Program = new(40);
    // RFC 1123 label, kubernetes.io/docs/concepts/overview/working-with-objects/names
    private static readonly NameRule Space = new(63);

    /// <summary>What a label may hold: kubernetes.io/docs/concepts/overview/working-with-objects/labels.</summary>
    internal static string Label(string text) =>
        Space.Of(string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')).Trim('-', '_', '.'));

    /// <summary>What the name of an object may hold, whatever a file calls it.</summary>
    internal static string Plain(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    internal string Namespace => NamespaceOf(context.Scope);

    /// <summary>The namespace of an environment.</summary>
    internal static string NamespaceOf(string scope) => Space.Of(scope);

    /// <summary>A component's name in the cluster: its own, or a shorter one where operators append too much to it.</summary>
    internal static string Of(string component) => Program.Of(component);

    internal static string Of(DeployedComponent component) => Of(component.Name);

    /// <summary>An object of the namespace.</summary>
    internal KubernetesObject Object(string version, string kind, string name, DeployedComponent? component, params YamlEntry[] rest) =>
        Object(version, kind, name, component, null, rest);

    /// <summary>An object of the namespace, with annotations.</summary>
    internal KubernetesObject Object(string version, string kind, string name, DeployedComponent? component, YamlMap? annotations,
        YamlEntry[] rest)
    {
        var metadata = new YamlMap
        {
            { "name", name }, { "namespace", Namespace }, { "labels", Labels(component) }, { "annotations", annotations },
        };
        return new(version, kind, name, Namespace, Body(version, kind, metadata, rest));
    }

    /// <summary>An object that belongs to no namespace.</summary>
    internal KubernetesObject ClusterObject(string version, string kind, string name, params YamlEntry[] rest) =>
        ClusterObject(version, kind, name, null, rest);

    /// <summary>An object that belongs to no namespace, with annotations.</summary>
    internal KubernetesObject ClusterObject(string version, string kind, string name, YamlMap? annotations, YamlEntry[] rest) =>
        new(version, kind, name, null, Body(version, kind,
            new() { { "name", name }, { "labels", Labels(null) }, { "annotations", annotations } }, rest));

    private static YamlMap Body(string version, string kind, YamlMap metadata, YamlEntry[] rest)
    {
        var body = new YamlMap { { "apiVersion", version }, { "kind", kind }, { "metadata", metadata } };
        foreach (var entry in rest) body.Add(entry.Key, entry.Value, entry.Comment);
        return body;
    }

    /// <summary>Labels that find a component's pods.</summary>
    internal static YamlMap Selector(DeployedComponent component) => new() { { NameLabel, Of(component) } };

    internal YamlMap Labels(DeployedComponent? component)
    {
        var labels = new YamlMap();
        if (component is not null) labels.Add(NameLabel, Of(component));
        labels.Add("app.kubernetes.io/part-of", Space.Of(context.System));
        labels.Add("app.kubernetes.io/managed-by", "jauge");
        if (component?.Spec.Team is { } team) labels.Add("team", Label(team));
        return labels;
    }

    internal static YamlEntry Spec(YamlMap spec) => new("spec", spec, null);
}
