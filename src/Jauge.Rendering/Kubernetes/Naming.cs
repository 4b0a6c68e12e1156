using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Names, labels and the head of objects, the same everywhere.</summary>
/// <remarks>Labels: Kubernetes' recommended labels, kubernetes.io/docs/concepts/overview/working-with-objects/common-labels.</remarks>
internal sealed class Naming(RenderContext context)
{
    internal const string NameLabel = "app.kubernetes.io/name";
    internal const string MetricsPort = "metrics";
    internal const string HttpPort = "http";

    internal string Namespace => context.Scope;

    internal KubernetesObject Object(string version, string kind, string name, DeployedComponent? component, params YamlEntry[] rest)
    {
        var body = new YamlMap
        {
            { "apiVersion", version },
            { "kind", kind },
            { "metadata", new YamlMap { { "name", name }, { "namespace", Namespace }, { "labels", Labels(component) } } },
        };
        foreach (var entry in rest) body.Add(entry.Key, entry.Value, entry.Comment);
        return new(kind, name, body);
    }

    /// <summary>The namespace; its pods must not be privileged, which the cluster then holds.</summary>
    /// <remarks>Labels: kubernetes.io/docs/concepts/security/pod-security-admission.</remarks>
    internal KubernetesObject NamespaceObject()
    {
        var labels = Labels(null);
        labels.Add("pod-security.kubernetes.io/enforce", "baseline");
        labels.Add("pod-security.kubernetes.io/warn", "restricted");
        return new("Namespace", Namespace, new()
        {
            { "apiVersion", "v1" }, { "kind", "Namespace" }, { "metadata", new YamlMap { { "name", Namespace }, { "labels", labels } } },
        });
    }

    /// <summary>Labels that find a component's pods.</summary>
    internal static YamlMap Selector(string component) => new() { { NameLabel, component } };

    internal YamlMap Labels(DeployedComponent? component)
    {
        var labels = new YamlMap();
        if (component is not null) labels.Add(NameLabel, component.Name);
        labels.Add("app.kubernetes.io/part-of", context.System);
        labels.Add("app.kubernetes.io/managed-by", "jauge");
        labels.Add("environment", context.Environment);
        if (component?.Spec.Team is { } team) labels.Add("team", team);
        return labels;
    }

    internal static YamlEntry Spec(YamlMap spec) => new("spec", spec, null);
}
