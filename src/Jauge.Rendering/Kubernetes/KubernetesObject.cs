using Jauge.Rendering.Writing;

namespace Jauge.Rendering.Kubernetes;

/// <summary>One object of the cluster.</summary>
/// <param name="Kind">Such as <c>Deployment</c>.</param>
/// <param name="Name">In its namespace.</param>
/// <param name="Body">All of it.</param>
internal sealed record KubernetesObject(string Kind, string Name, YamlMap Body);
