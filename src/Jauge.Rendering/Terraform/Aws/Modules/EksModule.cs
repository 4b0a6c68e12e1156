using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The control plane of a cluster, with what nodes need before they can join.</summary>
/// <remarks>Network policies by the CNI: docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html, from memory, not
/// re-read.</remarks>
internal sealed class EksModule(Language language) : OfferedModule(language)
{
    // standard support until 2027-03-27 (endoflife.date/amazon-eks, read 2026-11-20 in its edition of February 2026); Kubernetes' own
    // schemas of the manifests are of 1.36
    private const string KubernetesVersion = "1.35";

    internal override string Folder => "aws-eks";

    internal override Text Purpose => new("The control plane of an EKS cluster, with what nodes need before they join.",
        "Le plan de contrôle d'un cluster EKS, avec ce qu'il faut aux nœuds avant de le rejoindre.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Word("role_name", "What the names of its roles begin with.", "Début du nom de ses rôles."),
        Word("kubernetes_version", "Minor version of Kubernetes.", "Version mineure de Kubernetes.", KubernetesVersion)
            .Like("^1\\.[0-9]{2}$", "A minor version, such as 1.35.", "Une version mineure, comme 1.35."),
        Word("support", "STANDARD upgrades by itself at the end of support; EXTENDED stays, for a surcharge.",
                "STANDARD monte de version à la fin du support ; EXTENDED reste, contre un supplément.", "STANDARD")
            .OneOf("STANDARD or EXTENDED.", "STANDARD ou EXTENDED.", ["STANDARD", "EXTENDED"]),
        Subnets,
        Words("public_access_cidrs",
            "Networks that may reach the cluster's interface from the internet; none leaves it to the private network.",
                "Réseaux qui peuvent joindre l'interface du cluster depuis Internet ; aucun la laisse au réseau privé.", List())
            .Where(Call("alltrue", HclValue.ForList("cidr", Var("public_access_cidrs"), Call("can", Call("cidrhost", Of("cidr"), 0)))),
                "Networks, such as 203.0.113.0/24.", "Des réseaux, comme 203.0.113.0/24."),
        Words("administrators", "Roles and users that administer the cluster, beside whoever applies this.",
            "Rôles et utilisateurs qui administrent le cluster, en plus de qui applique ceci.", List()),
        LogDays, Protected, Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("cluster_name", Of("aws_eks_cluster.main.name"), "The cluster.", "Le cluster."),
        Output("endpoint", Of("aws_eks_cluster.main.endpoint"), "Its interface.", "Son interface."),
        Output("version", Of("aws_eks_cluster.main.version"), "Its version of Kubernetes.", "Sa version de Kubernetes."),
        Output("security_group_id", Of("aws_eks_cluster.main.vpc_config[0].cluster_security_group_id"), "The group of its nodes and pods.",
            "Le groupe de ses nœuds et pods."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Cluster(component.Name));
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("subnet_ids", AwsSite.Network("private_subnet_ids"));
        call.Ask("public_access_cidrs");
        call.Ask("administrators");
        call.Numbers.Add("kubernetes_version", KubernetesVersion);
        call.Numbers.Add("support", (component.InputWord("support") ?? "standard").ToUpperInvariant());
        call.Numbers.Add("log_retention_days", site.LogDays);
        call.Numbers.Add("deletion_protection", site.IsProtected);
        call.Show("cluster_name", "endpoint");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Iam.Role("cluster", Join(Var("role_name"), "-cluster"), "eks.amazonaws.com", "AmazonEKSClusterPolicy"),
        Key(), KeyName(), Logs(), Cluster(),
        AddOn("vpc-cni", Say("Before the nodes: none is ready without it. Network policies are kept by it, too.",
            "Avant les nœuds : aucun n'est prêt sans elle. Elle applique aussi les règles réseau."), Call("jsonencode", new HclObject
            {
                { "enableNetworkPolicy", "true" },
            })),
        AddOn("kube-proxy"),
        AddOn("eks-pod-identity-agent", Say("Gives each service account its own role, without an identity provider for each cluster.",
            "Donne à chaque compte de service son propre rôle, sans fournisseur d'identité par cluster.")),
        Administrator(), Association(),
    ];

    private HclBlock Key() =>
        Under(
            Say("Secrets of Kubernetes are encrypted with it: without it they are lost.",
                "Elle chiffre les secrets de Kubernetes : sans elle ils sont perdus."),
        new HclBlock("resource", "aws_kms_key", "secrets")
        {
            { "region", Var("region") },
            { "description", Join("Kubernetes secrets of ", Var("name")) },
            { "enable_key_rotation", true },
            { "deletion_window_in_days", 30 },
            { "tags", Var("tags") },
        });

    private static HclBlock KeyName() => new("resource", "aws_kms_alias", "secrets")
    {
        { "region", Var("region") },
        { "name", Join("alias/", Var("name"), "-secrets") },
        { "target_key_id", Of("aws_kms_key.secrets.key_id") },
    };

    private HclBlock Logs() =>
        Under(
            Say("Made before the cluster, which would make it without an end to what it keeps.",
                "Créé avant le cluster, qui le créerait sans limite de conservation."),
        new HclBlock("resource", "aws_cloudwatch_log_group", "control_plane")
        {
            { "region", Var("region") },
            { "name", Join("/aws/eks/", Var("name"), "/cluster") },
            { "retention_in_days", Var("log_retention_days") },
            { "tags", Var("tags") },
        });

    private HclBlock Cluster() => new("resource", "aws_eks_cluster", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "version", Var("kubernetes_version") },
        { "role_arn", Of("aws_iam_role.cluster.arn") },
        { "deletion_protection", Var("deletion_protection") },
        {
            "bootstrap_self_managed_addons", false,
            Say("Add-ons are below, where their settings are seen.", "Les extensions sont plus bas, où leurs réglages se voient.")
        },
        { "enabled_cluster_log_types", List("api", "audit", "authenticator", "controllerManager", "scheduler") },
        { "tags", Var("tags") },
        new HclBlock("access_config")
        {
            { "authentication_mode", "API" },
            {
                "bootstrap_cluster_creator_admin_permissions",
                true,
                Say("Whoever applies this also deploys the manifests.", "Qui applique ceci déploie aussi les manifestes.")
            },
        },
        new HclBlock("vpc_config")
        {
            { "subnet_ids", Var("subnet_ids") },
            { "endpoint_private_access", true },
            { "endpoint_public_access", Call("length", Var("public_access_cidrs")).Op(">", 0) },
            {
                "public_access_cidrs",
                If(Call("length", Var("public_access_cidrs")).Op(">", 0), Var("public_access_cidrs"), HclLiteral.Null)
            },
        },
        new HclBlock("encryption_config")
        {
            { "resources", List("secrets") },
            new HclBlock("provider") { { "key_arn", Of("aws_kms_key.secrets.arn") } },
        },
        new HclBlock("upgrade_policy") { { "support_type", Var("support") } },
        new HclBlock("zonal_shift_config") { { "enabled", true } },
        { "depends_on", List(Of("aws_iam_role_policy_attachment.cluster"), Of("aws_cloudwatch_log_group.control_plane")) },
    };

    private static HclBlock AddOn(string name, string? comment = null, HclValue? settings = null) =>
        Under(comment, new HclBlock("resource", "aws_eks_addon", name.Replace('-', '_'))
        {
            { "region", Var("region") },
            { "cluster_name", Of("aws_eks_cluster.main.name") },
            { "addon_name", name },
            { "configuration_values", settings },
            { "resolve_conflicts_on_update", "OVERWRITE" },
            { "tags", Var("tags") },
        });

    private static HclBlock Administrator() => new("resource", "aws_eks_access_entry", "administrators")
    {
        { "for_each", Call("toset", Var("administrators")) },
        { "region", Var("region") },
        { "cluster_name", Of("aws_eks_cluster.main.name") },
        { "principal_arn", Of("each.key") },
        { "tags", Var("tags") },
    };

    private static HclBlock Association() => new("resource", "aws_eks_access_policy_association", "administrators")
    {
        { "for_each", Of("aws_eks_access_entry.administrators") },
        { "region", Var("region") },
        { "cluster_name", Of("aws_eks_cluster.main.name") },
        { "principal_arn", Of("each.value.principal_arn") },
        { "policy_arn", "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy" },
        new HclBlock("access_scope") { { "type", "cluster" } },
    };
}
