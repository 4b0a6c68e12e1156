using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Where pods stand: over zones, on which nodes, and who goes first when room is short.</summary>
internal sealed class Placement(RenderContext context, Naming naming, IReadOnlyList<DeployedComponent> carried)
{
    internal const string Zone = "topology.kubernetes.io/zone";
    private const string Host = "kubernetes.io/hostname";
    private const int Value = 100_000;                  // above the default of 0, far below the cluster's own 2 000 000 000

    private string ClassName => $"{naming.Namespace}-critical";

    /// <summary>The class of what the system cannot do without; null where all are alike.</summary>
    internal KubernetesObject? PriorityClass() => !IsMixed ? null : naming.ClusterObject("scheduling.k8s.io/v1", "PriorityClass", ClassName,
        new("value", Value, null), new("globalDefault", false, null),
        new("description", context.Say("What no request can do without goes first when nodes are short.",
            "Ce dont aucune requête ne peut se passer passe d'abord quand les nœuds manquent."), null));

    internal YamlNode? Priority(DeployedComponent component) =>
        IsMixed && context.Deployment.IsCritical(component) ? new YamlScalar(ClassName) : null;

    /// <summary>Nodes of the group that the file names; null where there is one only.</summary>
    internal YamlMap? Nodes(DeployedComponent component) => carried.Select(c => c.RunsOn()).Distinct().Count() > 1
        && component.RunsOn() is { } group && context.Deployment.Find(group)?.Offering.Id == "aws/ec2-node-group"
        ? new() { { AwsNames.NodeGroupLabel, new AwsNames(context).NodeGroup(group) } } : null;

    /// <summary>Zones of the nodes that carry a component; null where the file does not say.</summary>
    internal int? Zones(DeployedComponent component) =>
        component.RunsOn() is { } group && context.Deployment.Find(group)?.Input("zones") is { } zones ? (int)zones : null;

    /// <summary>Evenly over zones, then over nodes; each version by itself, so that an update leaves no zone empty.</summary>
    internal static YamlList Spread(DeployedComponent component) => new() { Constraint(component, Zone), Constraint(component, Host) };

    private bool IsMixed => carried.Any(context.Deployment.IsCritical) && !carried.All(context.Deployment.IsCritical);

    private static YamlMap Constraint(DeployedComponent component, string domain) => new()
    {
        { "maxSkew", 1 },
        { "topologyKey", domain },
        { "whenUnsatisfiable", "ScheduleAnyway" },
        { "labelSelector", new YamlMap { { "matchLabels", Naming.Selector(component) } } },
        { "matchLabelKeys", YamlNode.List(["pod-template-hash"]) },
    };
}
