using Jauge.Catalog;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Who may speak to whom: nobody, save along the calls that the file describes.</summary>
internal sealed class NetworkPolicies(RenderContext context, Naming naming)
{
    private const int HttpsPort = 443;

    internal KubernetesObject DenyAll() => naming.Object("networking.k8s.io/v1", "NetworkPolicy", "deny-all", null, Naming.Spec(new()
    {
        { "podSelector", new YamlMap() },
        { "policyTypes", YamlNode.List(["Ingress", "Egress"]) },
    }));

    internal KubernetesObject Of(DeployedComponent component) => naming.Object(
        "networking.k8s.io/v1", "NetworkPolicy", component.Name, component, Naming.Spec(new()
        {
            { "podSelector", new YamlMap { { "matchLabels", Naming.Selector(component.Name) } } },
            { "policyTypes", YamlNode.List(["Ingress", "Egress"]) },
            { "ingress", Ingress(component) },
            { "egress", Egress(component) },
        }));

    private YamlList Ingress(DeployedComponent component)
    {
        var rules = new YamlList();
        var callers = Callers(component.Name).ToList();
        if (callers.Count > 0) rules.Add(Rule("from", YamlList.Of(callers.Select(Pods)), Port(component)));
        if (IsEntry(component)) rules.Add(Rule("from", null, Port(component)), context.Say(
            "From the load balancer, whose addresses are the network's.", "Depuis le répartiteur, dont les adresses sont celles du réseau."));
        if (IsCluster(component)) rules.Add(new YamlMap { { "from", new YamlList { Pods(component.Name) } } }, context.Say("From its other members.", "Depuis ses autres membres."));
        rules.Add(new YamlMap { { "from", new YamlList { Namespace("monitoring") } } }, context.Say("Prometheus asks for metrics.", "Prometheus demande les mesures."));
        return rules;
    }

    private YamlList Egress(DeployedComponent component)
    {
        var rules = new YamlList();
        rules.Add(Dns(), context.Say("Names.", "Les noms."));
        foreach (var callee in context.Deployment.Calls.Edges.Where(e => e.Caller == component.Name).Select(e => context.Deployment.Find(e.Callee)).OfType<DeployedComponent>())
            if (callee.RunsOn() is not null) rules.Add(Rule("to", new YamlList { Pods(callee.Name) }, Port(callee)));
        if (IsCluster(component)) rules.Add(new YamlMap { { "to", new YamlList { Pods(component.Name) } } }, context.Say("To its other members.", "Vers ses autres membres."));
        if (IsCluster(component) || CallsOutside(component)) rules.Add(Outside(), context.Say("Services outside the cluster, its own interface among them.", "Les services hors du cluster, dont l'interface du cluster."));
        return rules;
    }

    private IEnumerable<string> Callers(string component) =>
        context.Deployment.Calls.CallersOf(component).Where(c => context.Deployment.Find(c)?.RunsOn() is not null).Order(StringComparer.Ordinal);

    private bool IsEntry(DeployedComponent component) => context.Deployment.Spec.Requests.Values.Any(r => r.At.ContainsKey(component.Name));

    private bool CallsOutside(DeployedComponent component) => context.Deployment.Calls.Edges
        .Any(e => e.Caller == component.Name && context.Deployment.Find(e.Callee) is { } callee && callee.RunsOn() is null);

    private static bool IsCluster(DeployedComponent component) => component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache;

    private static int Port(DeployedComponent component) => Workload.Port(component);

    private static YamlMap Rule(string side, YamlList? peers, int port) => new()
    {
        { side, peers },
        { "ports", new YamlList { new YamlMap { { "protocol", "TCP" }, { "port", port } } } },
    };

    private static YamlMap Pods(string component) => new() { { "podSelector", new YamlMap { { "matchLabels", Naming.Selector(component) } } } };

    private static YamlMap Namespace(string name) =>
        new() { { "namespaceSelector", new YamlMap { { "matchLabels", new YamlMap { { "kubernetes.io/metadata.name", name } } } } } };

    private static YamlMap Dns() => new()
    {
        { "to", new YamlList { Namespace("kube-system") } },
        {
            "ports", new YamlList
            {
                new YamlMap { { "protocol", "UDP" }, { "port", 53 } },
                new YamlMap { { "protocol", "TCP" }, { "port", 53 } },
            }
        },
    };

    private static YamlMap Outside() => new()
    {
        {
            "to", new YamlList
            {
                new YamlMap { { "ipBlock", new YamlMap { { "cidr", "0.0.0.0/0" } } } },
            }
        },
        { "ports", new YamlList { new YamlMap { { "protocol", "TCP" }, { "port", HttpsPort } } } },
    };
}
