using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The role of one service account: what the component calls in AWS, and nothing besides.</summary>
internal sealed class PodIdentityModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-pod-identity";

    internal override Text Purpose =>
        new("The role of one service account of Kubernetes.", "Le rôle d'un compte de service de Kubernetes.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region,
        Word("role_name", "Name of the role.", "Nom du rôle."),
        Word("cluster_name", "The cluster.", "Le cluster."),
        Word("namespace", "Namespace of the service account.", "Espace de noms du compte de service."),
        Word("service_account", "The service account.", "Le compte de service."),
        Permissions.Variable,
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs => [Output("role_arn", Of("aws_iam_role.pod.arn"), "The role.", "Le rôle.")];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.ClusterOf(component) is not { } cluster) return null;
        var permissions = Permissions.Of(site, component);
        if (permissions.IsEmpty) return null;
        var call = site.Start(component, this, "", "_identity",
            new($"{AwsSite.Title(component).English}: role", $"{AwsSite.Title(component).French} : rôle"), named: false);
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("cluster_name", AwsSite.Of(cluster, "cluster_name"));
        call.Wiring.Add("namespace", site.Context.Scope);
        call.Wiring.Add("service_account", component.Name);
        call.Wiring.Add("permissions", permissions);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Iam.Role("pod", Var("role_name"), "pods.eks.amazonaws.com"),
        .. Iam.Policy("calls", "pod", Permissions.Statements()),
        new HclBlock("resource", "aws_eks_pod_identity_association", "pod")
        {
            { "region", Var("region") },
            { "cluster_name", Var("cluster_name") },
            { "namespace", Var("namespace") },
            { "service_account", Var("service_account") },
            { "role_arn", Of("aws_iam_role.pod.arn") },
            { "tags", Var("tags") },
        },
    ];
}
