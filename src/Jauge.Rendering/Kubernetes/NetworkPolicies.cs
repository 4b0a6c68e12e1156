using Jauge.Catalog;
using Jauge.Rendering.Observability;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Who may speak to whom: nobody, save along the calls that the file describes, and what operators and metrics need.</summary>
internal sealed class NetworkPolicies(RenderContext context, Naming naming, IReadOnlyList<DeployedComponent> here)
{
    internal const string MonitoringNamespace = "monitoring";
    private const int Https = 443, Dns = 53, PodIdentityPort = 80;
    private const string Everywhere = "0.0.0.0/0";
    private const string PodIdentity = "169.254.170.23/32";      // EKS Pod Identity agent: docs.aws.amazon.com/eks, pod-id-how-it-works
    private readonly Calls _calls = new(context.Deployment);

    internal KubernetesObject DenyAll() => naming.Object("networking.k8s.io/v1", "NetworkPolicy", "deny-all", null, Naming.Spec(new()
    {
        { "podSelector", new YamlMap() },
        { "policyTypes", YamlNode.List(["Ingress", "Egress"]) },
    }));

    internal KubernetesObject Of(DeployedComponent component) => naming.Object(
        "networking.k8s.io/v1", "NetworkPolicy", Naming.Of(component), component, Naming.Spec(new()
        {
            { "podSelector", new YamlMap { { "matchLabels", Naming.Selector(component) } } },
            { "policyTypes", YamlNode.List(["Ingress", "Egress"]) },
            { "ingress", Ingress(component) },
            { "egress", Egress(component) },
        }));

    private YamlList Ingress(DeployedComponent component)
    {
        (YamlList rules, List<DeployedComponent> callers) = ([], [.. _calls.CallersOf(component).Where(here.Contains)]);
        if (callers.Count > 0) rules.Add(Rule("from", YamlList.Of(callers.Select(Pods)), Calls.Ports(component)));
        if (_calls.IsEntry(component)) rules.Add(Rule("from", null, Calls.Ports(component)), context.Say(
            "From the load balancer, whose addresses are the network's.",
            "Depuis le répartiteur, dont les adresses sont celles du réseau."));
        if (IsCluster(component))
            rules.Add(new YamlMap { { "from", new YamlList { Pods(component) } } },
                context.Say("From its other members.", "Depuis ses autres membres."));
        if (Operator(component) is var (space, ports))
            rules.Add(Rule("from", new YamlList { Namespace(space) }, ports),
                context.Say("Its operator watches it.", "Son opérateur la surveille."));
        rules.Add(Rule("from", new YamlList { Namespace(MonitoringNamespace) }, [MetricsPort(component)]),
            context.Say("Prometheus asks for metrics.", "Prometheus demande les mesures."));
        return rules;
    }

    private YamlList Egress(DeployedComponent component)
    {
        var rules = new YamlList();
        rules.Add(Names(), context.Say("Names.", "Les noms."));
        if (!IsCluster(component))
            rules.Add(Rule("to", new YamlList { Namespace(MonitoringNamespace) }, [CollectorConfig.Grpc, CollectorConfig.Http]),
            context.Say("The collector of traces and logs.", "Le collecteur de traces et de journaux."));
        var callees = _calls.Of(component);
        foreach (var callee in callees.Where(here.Contains)) rules.Add(Rule("to", new YamlList { Pods(callee) }, Calls.Ports(callee)));
        if (IsCluster(component))
            rules.Add(new YamlMap { { "to", new YamlList { Pods(component) } } },
                context.Say("To its other members.", "Vers ses autres membres."));
        var outside = callees.Where(c => !here.Contains(c)).ToList();
        if (outside.Count > 0)
            rules.Add(Rule("to", Everyone(), outside.SelectMany(Calls.Ports)), string.Join(", ", outside.Select(c => c.Name)));
        if (IsCluster(component))
            rules.Add(Rule("to", Everyone(), [Https]),
                context.Say("The cluster's own interface, and the archive.", "L'interface du cluster, et l'archive."));
        if (IsCluster(component) || outside.Any(c => c.Provider == "aws"))
            rules.Add(Identity(), context.Say("Its AWS role: the agent of EKS on the node.", "Son rôle AWS : l'agent d'EKS sur le nœud."));
        return rules;
    }

    private static YamlMap Identity() => Rule("to", new YamlList { Block(PodIdentity) }, [PodIdentityPort]);

    private static bool IsCluster(DeployedComponent component) => component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache;

    private static (string Namespace, int[] Ports)? Operator(DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Database => (PostgresCluster.OperatorNamespace, [PostgresCluster.Status, .. Calls.Ports(component)]),
        OfferingKind.Cache => (RedisShards.OperatorNamespace, [.. Calls.Ports(component)]),
        _ => null,
    };

    private static int MetricsPort(DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Database => PostgresCluster.Metrics,
        OfferingKind.Cache => RedisShards.Metrics,
        _ => Workload.MetricsPortOf(component),
    };

    private static YamlMap Rule(string side, YamlList? peers, IEnumerable<int> ports) => new()
    {
        { side, peers },
        { "ports", YamlList.Of(ports.Distinct().Order().Select(p => Port("TCP", p))) },
    };

    private static YamlMap Port(string protocol, int port) => new() { { "protocol", protocol }, { "port", port } };

    private static YamlMap Pods(DeployedComponent component) =>
        new() { { "podSelector", new YamlMap { { "matchLabels", Naming.Selector(component) } } } };

    private static YamlMap Namespace(string name) =>
        new() { { "namespaceSelector", new YamlMap { { "matchLabels", new YamlMap { { "kubernetes.io/metadata.name", name } } } } } };

    private static YamlMap Block(string addresses) => new() { { "ipBlock", new YamlMap { { "cidr", addresses } } } };

    private static YamlList Everyone() => new() { Block(Everywhere) };

    private static YamlMap Names() => new()
    {
        { "to", new YamlList { Namespace("kube-system") } },
        { "ports", new YamlList { Port("UDP", Dns), Port("TCP", Dns) } },
    };
}
