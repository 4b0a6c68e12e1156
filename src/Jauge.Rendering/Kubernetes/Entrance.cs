using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>How requests from outside reach the component that receives them.</summary>
internal sealed class Entrance(RenderContext context, Naming naming)
{
    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        if (!context.Deployment.Spec.Requests.Values.Any(r => r.At.ContainsKey(component.Name))) yield break;
        yield return naming.Object("networking.k8s.io/v1", "Ingress", component.Name, component, Naming.Spec(new()
        {
            { "ingressClassName", "alb", context.Say("The AWS Load Balancer Controller.", "L'AWS Load Balancer Controller.") },
            { "tls", new YamlList { new YamlMap { { "hosts", YamlNode.List([Host(component)]) }, { "secretName", $"{component.Name}-tls" } } } },
            { "rules", new YamlList { new YamlMap { { "host", Host(component) }, { "http", new YamlMap { { "paths", new YamlList { Path(component) } } } } } } },
        }));
    }

    private string Host(DeployedComponent component)
    {
        context.Note(component.Name, "the file names no host for {0}: a name that ends in .example stands for it.",
            "le fichier ne nomme pas d'hôte pour {0} : un nom en .example en tient lieu.");
        return $"{component.Name}.{context.Scope}.example";
    }

    private static YamlMap Path(DeployedComponent component) => new()
    {
        { "path", "/" },
        { "pathType", "Prefix" },
        { "backend", new YamlMap { { "service", new YamlMap { { "name", component.Name }, { "port", new YamlMap { { "name", Naming.HttpPort } } } } } } },
    };
}
