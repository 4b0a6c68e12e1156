using Jauge.Catalog;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>How requests from outside reach the component that receives them.</summary>
/// <remarks>Where the file describes a load balancer, Terraform makes it with its certificate and firewall, and the AWS Load Balancer
/// Controller keeps the pods in its target group. Else the cluster makes its own entrance, with TLS: on AWS by a certificate of ACM, which
/// the controller finds by the host; elsewhere by cert-manager.</remarks>
internal sealed class Entrance(RenderContext context, Naming naming, RegionId region)
{
    private const string Issuer = "letsencrypt", Class = "traefik";
    private readonly Calls _calls = new(context.Deployment);

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component) => !_calls.IsEntry(component) ? []
        : region.Provider != "aws" ? OfCertManager(component)
        : Balancer(context, region) is { } balancer ? [Binding(component, balancer)] : [OfAws(component)];

    /// <summary>Who signs certificates; null where the provider does.</summary>
    internal KubernetesObject? IssuerObject(IEnumerable<DeployedComponent> components) =>
        region.Provider == "aws" || !components.Any(_calls.IsEntry) ? null
        : naming.ClusterObject("cert-manager.io/v1", "ClusterIssuer", Issuer, Naming.Spec(new()
        {
            {
                "acme", new YamlMap
                {
                    { "server", "https://acme-v02.api.letsencrypt.org/directory" },
                    { "privateKeySecretRef", new YamlMap { { "name", $"{Issuer}-account" } } },
                    { "solvers",
                        new YamlList { new YamlMap { { "http01",
                            new YamlMap { { "ingress", new YamlMap { { "ingressClassName", Class } } } } } } } },
                }
            },
        }));

    /// <summary>The load balancer of the description that stands before the pods of a region; null where the cluster makes its own
    /// entrance.</summary>
    internal static DeployedComponent? Balancer(RenderContext context, RegionId region) =>
        region.Provider != "aws" ? null : context.Deployment.Components
        .Where(c => c.Offering.Id == "aws/load-balancer" && c.Regions.Contains(region)).OrderBy(c => c.Sku?.Id == "application" ? 0 : 1)
        .ThenBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault();

    // fields of elbv2.k8s.aws/v1beta1: kubernetes-sigs.github.io/aws-load-balancer-controller, TargetGroupBinding; by name since 2.10
    private KubernetesObject Binding(DeployedComponent component, DeployedComponent balancer) => naming.Object(
        "elbv2.k8s.aws/v1beta1", "TargetGroupBinding", Naming.Of(component), component, Naming.Spec(new()
        {
            {
                "targetGroupName", new AwsNames(context).TargetGroup(balancer.Name),
                context.Say($"Terraform makes {balancer.Name}, its certificate and this group; the controller keeps the pods in it.",
                    $"Terraform crée {balancer.Name}, son certificat et ce groupe ; le contrôleur y tient les pods à jour.")
            },
            { "targetType", "ip" },
            { "serviceRef", new YamlMap { { "name", Naming.Of(component) }, { "port", Naming.HttpPort } } },
        }));

    private KubernetesObject OfAws(DeployedComponent component) =>
        naming.Object("networking.k8s.io/v1", "Ingress", Naming.Of(component), component, new()
    {
        { "alb.ingress.kubernetes.io/scheme", "internet-facing" },
        { "alb.ingress.kubernetes.io/target-type", "ip" },
        { "alb.ingress.kubernetes.io/listen-ports", """[{"HTTP":80},{"HTTPS":443}]""" },
        { "alb.ingress.kubernetes.io/ssl-redirect", "443" },
        { "alb.ingress.kubernetes.io/ssl-policy", "ELBSecurityPolicy-TLS13-1-2-2021-06" },
        { "alb.ingress.kubernetes.io/healthcheck-path", component.Spec.Serves?.Health is { } path ? (YamlNode)path : null },
    }, [Naming.Spec(Ingress(component, "alb", null))]);

    private IEnumerable<KubernetesObject> OfCertManager(DeployedComponent component)
    {
        var secret = $"{Naming.Of(component)}-tls";
        yield return naming.Object("cert-manager.io/v1", "Certificate", Naming.Of(component), component, Naming.Spec(new()
        {
            { "secretName", secret },
            { "dnsNames", YamlNode.List([Host(component)]) },
            { "issuerRef", new YamlMap { { "kind", "ClusterIssuer" }, { "name", Issuer } } },
        }));
        yield return naming.Object("networking.k8s.io/v1", "Ingress", Naming.Of(component), component,
            Naming.Spec(Ingress(component, Class, secret)));
    }

    private YamlMap Ingress(DeployedComponent component, string kind, string? secret) => new()
    {
        { "ingressClassName", kind },
        { "tls", new YamlList { new YamlMap { { "hosts", YamlNode.List([Host(component)]) },
            { "secretName", secret is null ? null : (YamlNode)secret } } } },
        { "rules", new YamlList { new YamlMap { { "host", Host(component) },
            { "http", new YamlMap { { "paths", new YamlList { Path(component) } } } } } } },
    };

    private string Host(DeployedComponent component)
    {
        context.Note(component.Name, "the file names no host for {0}: a name that ends in .example stands for it.",
            "le fichier ne nomme pas d'hôte pour {0} : un nom en .example en tient lieu.");
        return $"{Naming.Of(component)}.{naming.Namespace}.example";
    }

    private static YamlMap Path(DeployedComponent component) => new()
    {
        { "path", "/" },
        { "pathType", "Prefix" },
        { "backend",
            new YamlMap { { "service", new YamlMap { { "name", Naming.Of(component) },
                { "port", new YamlMap { { "name", Naming.HttpPort } } } } } } },
    };
}
