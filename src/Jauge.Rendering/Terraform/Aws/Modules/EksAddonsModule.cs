using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>What runs on the nodes of a cluster for everybody, and the roles of the controllers that a chart installs.</summary>
/// <remarks>
/// Permissions: of the cluster autoscaler, kubernetes/autoscaler, cluster-autoscaler/cloudprovider/aws/README.md; of the load balancer
/// controller where it only binds targets, kubernetes-sigs/aws-load-balancer-controller, docs/deploy/installation.md, "IAM permission
/// subset for those who use TargetGroupBinding only"; from memory, not re-read.
/// </remarks>
internal sealed class EksAddonsModule(Language language) : OfferedModule(language)
{
    private const string ExternalSecrets = "external-secrets";      // namespace and service account of its chart

    internal override string Folder => "aws-eks-addons";

    internal override Text Purpose => new("What runs on the nodes of a cluster for everybody, and the roles of its controllers.",
        "Ce qui tourne pour tous sur les nœuds d'un cluster, et les rôles de ses contrôleurs.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region,
        Word("role_name", "What the names of its roles begin with.", "Début du nom de ses rôles."),
        Word("cluster_name", "The cluster.", "Le cluster."),
        Flag("volumes", "Whether pods claim volumes.", "Des pods demandent des volumes."),
        Flag("cluster_autoscaler", "Whether the cluster autoscaler follows the pods.", "Le cluster autoscaler suit les pods."),
        Words("secret_prefixes", "Beginnings of the names of secrets that the External Secrets Operator reads; none where it is not there.",
            "Débuts des noms des secrets que l'External Secrets Operator lit ; aucun s'il n'est pas là.", List()),
        Flag("target_group_binding", "Whether the load balancer controller registers pods with balancers.",
            "Le contrôleur de répartiteurs inscrit les pods auprès des répartiteurs."),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs => [];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        var carried = site.Components.Where(c => c.RunsOn() is not null && site.ClusterOf(c) == component).ToList();
        var groups = site.Of("ec2-node-group").Where(n => site.ClusterOf(n) == component).ToList();
        if (groups.Count == 0) return null;
        var call = site.Start(component, this, "", "_addons",
            new($"{AwsSite.Title(component).English}: add-ons", $"{AwsSite.Title(component).French} : extensions"), named: false);
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("cluster_name", AwsSite.Of(component, "cluster_name"));
        call.Wiring.Add("volumes", carried.Any(c => c.Spec.Storage is not null) || site.Of("ebs").Any());
        call.Wiring.Add("cluster_autoscaler", groups.Any(g => g.MaxReplicas > g.MinReplicas));
        call.Wiring.Add("target_group_binding", site.Of("load-balancer").Any());
        if (carried.Any(c => c.Spec.Secrets.Count > 0)) call.Wiring.Add("secret_prefixes", List(site.Names.Secret("*", "*")[..^3]));
        foreach (var group in groups) call.After(AwsSite.Identifier(group.Name));
        site.NoteCharts(component, groups);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        AddOn("coredns", null), AddOn("metrics-server", null),
        .. Controller("ebs_csi", "volumes", "csi", "kube-system", null),
        AddOn("aws-ebs-csi-driver", "volumes"),
        .. Controller("autoscaler", "cluster_autoscaler", "autoscaler", "cluster-autoscaler", AutoscalerMay()),
        .. Controller("secrets", "secret_prefixes", "secrets", ExternalSecrets, SecretsMay()),
        .. Controller("balancers", "target_group_binding", "balancers", "aws-load-balancer-controller", BalancersMay()),
    ];

    private static HclBlock AddOn(string name, string? only) => new("resource", "aws_eks_addon", name.Replace('-', '_'))
    {
        { "count", only is null ? null : Once(Only(only)) },
        { "region", Var("region") },
        { "cluster_name", Var("cluster_name") },
        { "addon_name", name },
        { "resolve_conflicts_on_update", "OVERWRITE" },
        { "tags", Var("tags") },
        only is null ? null : new HclBlock("pod_identity_association")
        {
            { "role_arn", Of("aws_iam_role.ebs_csi[0].arn") },
            { "service_account", "ebs-csi-controller-sa" },
        },
    };

    // a role for a service account; the driver's own is bound by its add-on
    private static IEnumerable<HclBlock> Controller(string label, string only, string word, string account, HclBlock[]? may)
    {
        yield return Iam.TrustOf(label, "pods.eks.amazonaws.com");
        yield return new("resource", "aws_iam_role", label)
        {
            { "count", Once(Only(only)) },
            { "name", Join(Var("role_name"), $"-{word}") },
            { "assume_role_policy", Of($"data.aws_iam_policy_document.{label}_trust.json") },
            { "tags", Var("tags") },
        };
        foreach (var block in may is null ? Driver(label, only) : Bound(label, only, account, may)) yield return block;
    }

    private static IEnumerable<HclBlock> Driver(string label, string only)
    {
        yield return new("resource", "aws_iam_role_policy_attachment", label)
        {
            { "count", Once(Only(only)) },
            { "role", Of($"aws_iam_role.{label}[0].name") },
            { "policy_arn", "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy" },
        };
    }

    private static IEnumerable<HclBlock> Bound(string label, string only, string account, HclBlock[] may)
    {
        yield return new("data", "aws_iam_policy_document", label) { may };
        yield return new("resource", "aws_iam_role_policy", label)
        {
            { "count", Once(Only(only)) },
            { "name", account },
            { "role", Of($"aws_iam_role.{label}[0].id") },
            { "policy", Of($"data.aws_iam_policy_document.{label}.json") },
        };
        yield return new("resource", "aws_eks_pod_identity_association", label)
        {
            { "count", Once(Only(only)) },
            { "region", Var("region") },
            { "cluster_name", Var("cluster_name") },
            { "namespace", account == ExternalSecrets ? ExternalSecrets : "kube-system" },
            { "service_account", account },
            { "role_arn", Of($"aws_iam_role.{label}[0].arn") },
            { "tags", Var("tags") },
        };
    }

    private static HclValue Only(string only) => only == "secret_prefixes" ? Call("length", Var(only)).Op(">", 0) : Var(only);

    private static HclBlock[] SecretsMay() =>
    [
        new HclBlock("statement")
        {
            { "actions", List("secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret") },
            {
                "resources",
                HclValue.ForList("prefix", Var("secret_prefixes"),
                    Join("arn:aws:secretsmanager:", Var("region"), ":*:secret:", Of("prefix"), "*"))
            },
        },
    ];

    private static HclBlock[] AutoscalerMay() =>
    [
        Iam.Allow(
            ["autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances",
                "autoscaling:DescribeLaunchConfigurations",
            "autoscaling:DescribeScalingActivities", "ec2:DescribeImages", "ec2:DescribeInstanceTypes",
            "ec2:DescribeLaunchTemplateVersions",
            "ec2:GetInstanceTypesFromInstanceRequirements", "eks:DescribeNodegroup"], ["*"]),
        Iam.Allow(["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"], ["*"],
            Iam.When("StringEquals", "aws:ResourceTag/eks:cluster-name", Var("cluster_name"))),
    ];

    private static HclBlock[] BalancersMay() =>
    [
        Iam.Allow(["ec2:DescribeVpcs", "ec2:DescribeSecurityGroups", "ec2:DescribeInstances", "elasticloadbalancing:DescribeTargetGroups",
            "elasticloadbalancing:DescribeTargetHealth"], ["*"]),
        Iam.Allow(
            ["elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes",
                "elasticloadbalancing:RegisterTargets",
            "elasticloadbalancing:DeregisterTargets"], [Join("arn:aws:elasticloadbalancing:", Var("region"), ":*:targetgroup/*")]),
    ];
}
