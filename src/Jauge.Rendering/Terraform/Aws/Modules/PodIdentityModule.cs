using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rendering.Kubernetes;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The role of a component's service accounts: what it calls in AWS, and nothing besides.</summary>
/// <remarks>A database restored beside the original has an account of its own, and reads the same archive.</remarks>
internal sealed class PodIdentityModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-pod-identity";

    internal override Text Purpose => new("The role of service accounts of Kubernetes.", "Le rôle de comptes de service de Kubernetes.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region,
        Word("role_name", "Name of the role.", "Nom du rôle."),
        Word("cluster_name", "The cluster.", "Le cluster."),
        Word("namespace", "Namespace of the service accounts.", "Espace de noms des comptes de service."),
        new("service_accounts", HclType.Texts, new("The service accounts.", "Les comptes de service.")),
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
        call.Wiring.Add("service_accounts", HclValue.List(Accounts(component).Select(a => (HclValue)a)));
        call.Wiring.Add("permissions", permissions);
        return call;
    }

    private static IEnumerable<string> Accounts(DeployedComponent component) =>
        component is { Offering.Kind: OfferingKind.Database, Spec.Backups: not null }
        ? [Kubernetes.Naming.Of(component), PostgresCluster.Copy(component)] : [Kubernetes.Naming.Of(component)];

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Iam.Role("pod", Var("role_name"), "pods.eks.amazonaws.com"),
        .. Iam.Policy("calls", "pod", Permissions.Statements()),
        new HclBlock("resource", "aws_eks_pod_identity_association", "pod")
        {
            { "for_each", HclValue.Call("toset", Var("service_accounts")) },
            { "region", Var("region") },
            { "cluster_name", Var("cluster_name") },
            { "namespace", Var("namespace") },
            { "service_account", Of("each.key") },
            { "role_arn", Of("aws_iam_role.pod.arn") },
            { "tags", Var("tags") },
        },
    ];
}
