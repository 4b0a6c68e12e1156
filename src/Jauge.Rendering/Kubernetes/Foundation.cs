using Jauge.Catalog;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>What stands before any program does: the namespace, its limits, who may change it, and what volumes and certificates come
/// from.</summary>
internal sealed class Foundation(RenderContext context, Naming naming, RegionId region, IReadOnlyList<DeployedComponent> components)
{
    private const string Deployers = "deployers";

    internal IEnumerable<KubernetesObject> Objects()
    {
        yield return Space();
        foreach (var shared in Shared().OfType<KubernetesObject>()) yield return shared;
        yield return Limits();
        yield return Quota();
        yield return Role();
        yield return Binding();
        yield return new NetworkPolicies(context, naming, components).DenyAll();
    }

    private IEnumerable<KubernetesObject?> Shared() =>
    [
        components.Any(c => c.Offering.Kind is OfferingKind.Database or OfferingKind.Cache)
            ? StorageClass.Of(context, naming, region) : null,
        new Placement(context, naming, components).PriorityClass(),
        new Entrance(context, naming, region).IssuerObject(components),
        new WorkloadSecrets(context, naming, region).StoreObject(components),
    ];

    // labels: kubernetes.io/docs/concepts/security/pod-security-admission; nobody knows what the Redis operator adds to its pods
    private KubernetesObject Space()
    {
        var (labels, isRestricted) = (naming.Labels(null), components.All(c => c.Offering.Kind != OfferingKind.Cache));
        labels.Add("environment", Naming.Label(context.Environment));
        labels.Add("pod-security.kubernetes.io/enforce", isRestricted ? "restricted" : "baseline", isRestricted ? null
            : context.Say("Pods of the Redis operator may hold containers that are not restricted: they are warned about, not refused.",
                "Les pods de l'opérateur Redis peuvent porter des conteneurs non restreints : signalés, non refusés."));
        labels.Add("pod-security.kubernetes.io/warn", "restricted");
        return new("v1", "Namespace", naming.Namespace, null, new()
        {
            { "apiVersion", "v1" }, { "kind", "Namespace" },
            { "metadata", new YamlMap { { "name", naming.Namespace }, { "labels", labels } } },
        });
    }

    private KubernetesObject Limits() => naming.Object("v1", "LimitRange", "containers", null, Naming.Spec(new()
    {
        {
            "limits", new YamlList
            {
                new YamlMap
                {
                    { "type", "Container" },
                    { "defaultRequest", new YamlMap { { "cpu", "50m" }, { "memory", "64Mi" } } },
                    { "default", new YamlMap { { "memory", "256Mi" } },
                        context.Say("For containers that state nothing, such as those that operators add.",
                        "Pour les conteneurs qui ne disent rien, comme ceux qu'ajoutent les opérateurs.") },
                },
            }
        },
    }));

    private KubernetesObject Quota() => naming.Object("v1", "ResourceQuota", "exposure", null, Naming.Spec(new()
    {
        {
            "hard", new YamlMap { { "services.loadbalancers", "0" }, { "services.nodeports", "0" } },
            context.Say("There is one way in: no service opens another.", "Il n'y a qu'une entrée : aucun service n'en ouvre d'autre.")
        },
    }));

    // what a deployment changes, and nothing that holds a secret
    private KubernetesObject Role() =>
        naming.Object("rbac.authorization.k8s.io/v1", "Role", Deployers, null, new YamlEntry("rules", new YamlList
    {
        Rule([""], ["configmaps", "services", "serviceaccounts"], Change),
        Rule(["apps"], ["deployments"], Change),
        Rule(["batch"], ["jobs", "cronjobs"], Change),
        Rule(["autoscaling"], ["horizontalpodautoscalers"], Change),
        Rule(["policy"], ["poddisruptionbudgets"], Change),
        Rule([""], ["pods", "pods/log", "events"], Look),
        Rule(["apps"], ["replicasets"], Look),
    }, null));

    private static readonly string[] Change = ["get", "list", "watch", "create", "update", "patch", "delete"];
    private static readonly string[] Look = ["get", "list", "watch"];

    private static YamlMap Rule(string[] groups, string[] resources, string[] verbs) => new()
    {
        { "apiGroups", YamlNode.List(groups) }, { "resources", YamlNode.List(resources) }, { "verbs", YamlNode.List(verbs) },
    };

    private KubernetesObject Binding() => naming.Object("rbac.authorization.k8s.io/v1", "RoleBinding", Deployers, null,
        new YamlEntry("roleRef", new YamlMap { { "apiGroup", "rbac.authorization.k8s.io" }, { "kind", "Role" }, { "name", Deployers } },
            null),
        new YamlEntry("subjects", new YamlList
        {
            new YamlMap { { "kind", "Group" }, { "apiGroup", "rbac.authorization.k8s.io" }, { "name", $"{naming.Namespace}-{Deployers}" } },
        }, context.Say("Whom the cluster's access entries put into this group.",
        "Ceux que les entrées d'accès du cluster mettent dans ce groupe.")));
}
