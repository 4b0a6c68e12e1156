using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Kubernetes;

/// <summary>One object of the cluster.</summary>
/// <param name="Version">Such as <c>apps/v1</c>.</param>
/// <param name="Kind">Such as <c>Deployment</c>.</param>
/// <param name="Name">In its namespace.</param>
/// <param name="Namespace">Null where it belongs to none.</param>
/// <param name="Body">All of it.</param>
internal sealed record KubernetesObject(string Version, string Kind, string Name, string? Namespace, YamlMap Body);
