using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Which pods of a cluster run without nodes.</summary>
internal sealed class FargateProfileModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-eks-fargate-profile";

    internal override Text Purpose => new("Which pods of a cluster run without nodes.", "Quels pods d'un cluster tournent sans nœuds.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region,
        Called,
        Word("role_name", "Name of the role.", "Nom du rôle."),
        Word("cluster_name", "The cluster.", "Le cluster."),
        Subnets,
        Word("namespace", "Namespace of the pods.", "Espace de noms des pods."),
        Map("labels", HclType.Text, "Labels of the pods.", "Étiquettes des pods."),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs => [];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.ClusterOf(component) is not { } cluster) return Alone(site, component);
        var call = site.Start(component, this, site.Names.NodeGroup(component.Name));
        call.Wiring.Add("role_name", HclValue.Join($"{site.Names.RolePrefix(component.Name)}-", Of("each.key"), "-pods"));
        call.Wiring.Add("cluster_name", AwsSite.Of(cluster, "cluster_name"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("private_subnet_ids"));
        call.Wiring.Add("namespace", site.Context.Scope);
        call.Wiring.Add("labels", new HclObject { { "app.kubernetes.io/name", component.Name } });
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Iam.Role("pods", Var("role_name"), "eks-fargate-pods.amazonaws.com", "AmazonEKSFargatePodExecutionRolePolicy"),
        new HclBlock("resource", "aws_eks_fargate_profile", "main")
        {
            { "region", Var("region") },
            { "cluster_name", Var("cluster_name") },
            { "fargate_profile_name", Var("name") },
            { "pod_execution_role_arn", Of("aws_iam_role.pods.arn") },
            { "subnet_ids", Var("subnet_ids") },
            { "tags", Var("tags") },
            new HclBlock("selector") { { "namespace", Var("namespace") }, { "labels", Var("labels") } },
        },
    ];

    private static ModuleCall? Alone(AwsSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name, "{0}: pods on Fargate without an aws/eks cluster in the same regions are not rendered.",
            "{0} : des pods sur Fargate sans cluster aws/eks dans les mêmes régions ne sont pas rendus.");
        return null;
    }
}
