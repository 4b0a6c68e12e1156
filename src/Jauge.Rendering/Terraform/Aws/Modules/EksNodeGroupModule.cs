using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Worker nodes: one group in each zone, since a volume cannot follow a pod into another zone.</summary>
/// <remarks>One group for each zone: docs.aws.amazon.com/eks/latest/best-practices/cas.html, "EBS volumes"; from memory, not
/// re-read.</remarks>
internal sealed class EksNodeGroupModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-eks-node-group";

    internal override Text Purpose =>
        new("Worker nodes of an EKS cluster, one group in each zone.", "Nœuds d'un cluster EKS, un groupe par zone.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Word("role_name", "What the names of its roles begin with.", "Début du nom de ses rôles."),
        Word("cluster_name", "The cluster.", "Le cluster."),
        Words("zones", "Zones of the network.", "Zones du réseau."), Subnets,
        Number("zone_count", "How many of them hold nodes.", "Combien d'entre elles portent des nœuds.", 3)
            .Between(1, 4, "One to four.", "D'une à quatre."),
        Word("instance_type", "Size of a node.", "Taille d'un nœud."),
        Word("architecture", "Of the processor.", "Du processeur.", "x86_64")
            .OneOf("x86_64 or arm64.", "x86_64 ou arm64.", ["x86_64", "arm64"]),
        Flag("spot", "Whether nodes are bought on the spot market, which may take them back within two minutes.",
            "Nœuds achetés sur le marché spot, qui peut les reprendre en deux minutes.", false),
        Number("min_nodes", "Fewest nodes, all zones together.", "Le moins de nœuds, toutes zones ensemble."),
        Number("max_nodes", "Most nodes, all zones together.", "Le plus de nœuds, toutes zones ensemble.")
            .Where(Var("max_nodes").Op(">=", 1), "One at least.", "Au moins un."),
        Number("first_nodes", "Nodes at the beginning; the autoscaler decides from then on.",
            "Nœuds au début ; l'autoscaler décide ensuite."),
        Number("disk_gb", "Disk of a node.", "Disque d'un nœud.", 50).Between(20, 16384, "From 20 GiB to 16 TiB.", "De 20 Gio à 16 Tio."),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("role_arn", Of("aws_iam_role.node.arn"), "Role of the nodes.", "Rôle des nœuds."),
        Output("group_names", HclValue.ForMap("zone, group", Of("aws_eks_node_group.main"), Of("zone"), Of("group.node_group_name")),
            "Groups by zone.", "Groupes par zone."),
    ];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.ClusterOf(component) is not { } cluster) return Alone(site, component);
        var call = site.Start(component, this, site.Names.NodeGroup(component.Name));
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("cluster_name", AwsSite.Of(cluster, "cluster_name"));
        call.Wiring.Add("zones", Of("var.aws_zones[each.key]"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("private_subnet_ids"));
        Sizes(site, call, component);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("locals")
        {
            { "zones", HclValue.ForMap("index, zone", Call("slice", Var("zones"), 0, Var("zone_count")), Of("zone"), Of("index")) },
        },
        .. Iam.Role("node", Join(Var("role_name"), "-node"), "ec2.amazonaws.com",
            "AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "AmazonEC2ContainerRegistryPullOnly", "AmazonSSMManagedInstanceCore"),
        Template(), Group(),
    ];

    internal static bool IsSpot(DeployedComponent component) => component.Spec.Spot?.Value >= 0.5m;

    private static ModuleCall? Alone(AwsSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name, "{0}: nodes without an aws/eks cluster in the same regions are not rendered.",
            "{0} : des nœuds sans cluster aws/eks dans les mêmes régions ne sont pas rendus.");
        return null;
    }

    private static void Sizes(AwsSite site, ModuleCall call, DeployedComponent component)
    {
        call.Numbers.Add("instance_type", Machines.Size(site, component, "m6i.large"));
        call.Numbers.Add("architecture", Machines.Architecture(component));
        call.Numbers.Add("spot", IsSpot(component));
        call.Numbers.Add("zone_count", Math.Clamp((long)(component.Input("zones") ?? 1), 1, AwsZones.Most));
        call.Numbers.Add("min_nodes", component.MinReplicas);
        call.Numbers.Add("max_nodes", Math.Max(1, component.MaxReplicas));
        call.Numbers.Add("first_nodes",
            Math.Clamp((long)Math.Ceiling(component.Spec.AverageReplicas ?? component.MinReplicas), component.MinReplicas,
                Math.Max(1, component.MaxReplicas)));
        if (component.Spec.Storage is { } disk) call.Numbers.Add("disk_gb", Math.Max(20, Machines.Gibibytes(disk)));
        if (component.Spec.Spot?.Value is > 0 and < 1) site.Context.Note(component.Name,
            "{0}: only a part is bought on the spot market; a group of nodes is either on it or not, and the larger part decides.",
            "{0} : une partie seulement vient du marché spot ; un groupe de nœuds y est ou n'y est pas, et la plus grande part décide.");
    }

    // what does not divide evenly goes to the first zones: together it is what was asked
    private static HclValue Share(string of) =>
        Call("floor", Var(of).Op("/", Var("zone_count"))).Op("+", If(Of("each.value").Op("<", Var(of).Op("%", Var("zone_count"))), 1, 0));

    private HclBlock Template() => new("resource", "aws_launch_template", "node")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "update_default_version", true },
        { "tags", Var("tags") },
        new HclBlock("block_device_mappings")
        {
            { "device_name", "/dev/xvda" },
            new HclBlock("ebs")
            {
                { "volume_size", Var("disk_gb") }, { "volume_type", "gp3" }, { "encrypted", "true" }, { "delete_on_termination", "true" },
            },
        },
        new HclBlock("metadata_options")
        {
            { "http_tokens", "required" },
            {
                "http_put_response_hop_limit", 1,
                Say("Pods cannot take on the role of their node.", "Les pods ne peuvent pas prendre le rôle de leur nœud.")
            },
        },
        Tagged(),
    };

    private static readonly string[] Tagging = ["instance", "volume", "network-interface"];

    private static IEnumerable<HclBlock> Tagged() => Tagging.Select(kind => new HclBlock("tag_specifications")
    {
        { "resource_type", kind }, { "tags", Shown(Var("name")) },
    });

    private HclBlock Group() => new("resource", "aws_eks_node_group", "main")
    {
        { "for_each", Of("local.zones") },
        { "region", Var("region") },
        { "cluster_name", Var("cluster_name") },
        { "node_group_name", Join(Var("name"), "-", Call("substr", Of("each.key"), -1, 1)) },
        { "node_role_arn", Of("aws_iam_role.node.arn") },
        { "subnet_ids", List(Var("subnet_ids").At(Of("each.value"))) },
        { "ami_type", If(Var("architecture").Is("arm64"), "AL2023_ARM_64_STANDARD", "AL2023_x86_64_STANDARD") },
        { "capacity_type", If(Var("spot"), "SPOT", "ON_DEMAND") },
        { "instance_types", List(Var("instance_type")) },
        { "labels", new HclObject { { AwsNames.NodeGroupLabel, Var("name") } } },
        { "tags", Var("tags") },
        new HclBlock("launch_template")
        {
            { "id", Of("aws_launch_template.node.id") },
            { "version", Of("aws_launch_template.node.latest_version") },
        },
        new HclBlock("scaling_config")
        {
            { "min_size", Share("min_nodes") },
            { "max_size", Call("max", 1, Share("max_nodes")) },
            { "desired_size", Share("first_nodes") },
        },
        new HclBlock("update_config") { { "max_unavailable_percentage", 33 } },
        new HclBlock("node_repair_config") { { "enabled", true } },
        TerraformBlocks.Leave(Say("The cluster autoscaler owns it.", "L'autoscaler du cluster en décide."),
            "scaling_config[0].desired_size"),
        { "depends_on",
            List(Of("aws_iam_role_policy_attachment.node_amazon_eks_worker_node_policy"),
                Of("aws_iam_role_policy_attachment.node_amazon_eks_cni_policy"),
            Of("aws_iam_role_policy_attachment.node_amazon_ec2_container_registry_pull_only")) },
    };
}
