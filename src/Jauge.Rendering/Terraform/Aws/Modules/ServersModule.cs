using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A group of EC2 servers that replaces those that are lost.</summary>
internal sealed class ServersModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-ec2-group";

    internal override Text Purpose =>
        new("A group of EC2 servers that replaces those that are lost.", "Un groupe de serveurs EC2 qui remplace ceux qui sont perdus.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Word("role_name", "Name of the role.", "Nom du rôle."), Subnets, Carried, Clients,
        Number("port", "Port that clients reach.", "Port que les clients joignent.", 8080).Between(1, 65535, "A port.", "Un port."),
        Word("instance_type", "Size.", "Taille."),
        Word("architecture", "Of the processor.", "Du processeur.", "x86_64")
            .OneOf("x86_64 or arm64.", "x86_64 ou arm64.", ["x86_64", "arm64"]),
        Number("min_servers", "Fewest servers.", "Le moins de serveurs."), Number("max_servers", "Most servers.", "Le plus de serveurs."),
        Number("spot_percent", "Share bought on the spot market.", "Part achetée sur le marché spot.", 0)
            .Between(0, 100, "A percentage.", "Un pourcentage."),
        Number("disk_gb", "Disk.", "Disque.", 30).Between(8, 65536, "From 8 GiB to 64 TiB.", "De 8 Gio à 64 Tio."),
        Number("cpu_target_percent", "Processor load that the group keeps; null for a fixed number.",
            "Charge du processeur que le groupe tient ; null pour un nombre fixe.", HclLiteral.Null)
            .Between(10, 90, "From 10 to 90.", "De 10 à 90."),
        Words("target_group_arns", "Balancers that send them requests.", "Répartiteurs qui leur envoient des requêtes.", List()),
        Permissions.Variable, Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("group_name", Of("aws_autoscaling_group.main.name"), "The group.", "Le groupe."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Servers(component.Name));
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("subnet_ids", AwsSite.Network("private_subnet_ids"));
        call.Wiring.Add("security_group_id", AwsSite.GroupId(component));
        call.Wiring.Add("clients", AwsSite.Any(site.Way.Admitted(component)));
        call.Wiring.Add("target_group_arns", HclValue.List(site.Way.TargetGroups(component)));
        call.Wiring.Add("permissions", AwsSite.Any(Permissions.Of(site, component)));
        call.Numbers.Add("port", component.Spec.Serves?.Port ?? 8080);
        call.Numbers.Add("instance_type", Machines.Size(site, component, "t3.medium"));
        call.Numbers.Add("architecture", Machines.Architecture(component));
        call.Numbers.Add("min_servers", component.MinReplicas);
        call.Numbers.Add("max_servers", Math.Max(1, component.MaxReplicas));
        call.Numbers.Add("spot_percent", (long)Math.Round((component.Spec.Spot?.Value ?? 0) * 100));
        call.Numbers.Add("disk_gb", component.Spec.Storage is { } disk ? Math.Max(8, Machines.Gibibytes(disk)) : 30);
        call.Numbers.Add("cpu_target_percent", component.Spec.Scaling?.Cpu is { } cpu
            && component.MaxReplicas > component.MinReplicas ? (HclValue)Math.Clamp((long)cpu.Percent, 10, 90) : HclLiteral.Null);
        site.Context.Note(component.Name,
            "{0}: servers start from the plain image of Amazon Linux 2023; how the program comes onto them is not described.",
            "{0} : les serveurs partent de l'image nue d'Amazon Linux 2023 ; la façon dont le programme y arrive n'est pas décrite.");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        Walls.Clients(Var("port"), Carried.Value),
        .. Iam.Role("server", Var("role_name"), "ec2.amazonaws.com", "AmazonSSMManagedInstanceCore"),
        Calls(), CallPolicy(), Profile(), Template(), Group(), Scaling(),
    ];

    private static HclBlock Calls() => new("data", "aws_iam_policy_document", "calls") { Permissions.Statements() };

    private static HclBlock CallPolicy() => new("resource", "aws_iam_role_policy", "calls")
    {
        { "count", Once(Call("length", Permissions.Variable.Value).Op(">", 0)) },
        { "name", "calls" },
        { "role", Of("aws_iam_role.server.id") },
        { "policy", Of("data.aws_iam_policy_document.calls.json") },
    };

    private static HclBlock Profile() => new("resource", "aws_iam_instance_profile", "server")
    {
        { "name", Var("role_name") }, { "role", Of("aws_iam_role.server.name") }, { "tags", Var("tags") },
    };

    private HclBlock Template() => new("resource", "aws_launch_template", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        {
            "image_id", If(Var("architecture").Is("arm64"), Image("arm64"), Image("x86_64")),
            Say("The latest image at each launch: the group replaces its servers to follow it.",
                "L'image du jour à chaque lancement : le groupe remplace ses serveurs pour la suivre.")
        },
        { "update_default_version", true },
        { "vpc_security_group_ids", List(Carried.Value) },
        { "tags", Var("tags") },
        new HclBlock("iam_instance_profile") { { "arn", Of("aws_iam_instance_profile.server.arn") } },
        new HclBlock("metadata_options") { { "http_tokens", "required" }, { "http_put_response_hop_limit", 1 } },
        new HclBlock("monitoring") { { "enabled", true } },
        new HclBlock("block_device_mappings")
        {
            { "device_name", "/dev/xvda" },
            new HclBlock("ebs")
            {
                { "volume_size", Var("disk_gb") },
                { "volume_type", "gp3" },
                { "encrypted", "true" },
                { "delete_on_termination", "true" },
            },
        },
        Tagged("instance"), Tagged("volume"),
    };

    private static HclBlock Tagged(string kind) => new("tag_specifications") { { "resource_type", kind }, { "tags", Shown(Var("name")) } };

    // docs.aws.amazon.com/linux/al2023/ug/ec2.html, "Launching AL2023 using the SSM parameter"
    private static HclValue Image(string architecture) =>
        $"resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-{architecture}";

    private HclBlock Group() => new("resource", "aws_autoscaling_group", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "min_size", Var("min_servers") },
        { "max_size", Var("max_servers") },
        { "vpc_zone_identifier", Var("subnet_ids") },
        { "target_group_arns", Var("target_group_arns") },
        { "health_check_type", If(Call("length", Var("target_group_arns")).Op(">", 0), "ELB", "EC2") },
        { "health_check_grace_period", 300 },
        {
            "capacity_rebalance", Var("spot_percent").Op(">", 0),
            Say("A successor starts when EC2 announces that it takes a server back.",
                "Un successeur démarre quand EC2 annonce qu'il reprend un serveur.")
        },
        new HclBlock("mixed_instances_policy")
        {
            new HclBlock("instances_distribution")
            {
                { "on_demand_percentage_above_base_capacity", ((HclValue)100).Op("-", Var("spot_percent")) },
                { "spot_allocation_strategy", "price-capacity-optimized" },
            },
            new HclBlock("launch_template")
            {
                new HclBlock("launch_template_specification")
                {
                    { "launch_template_id", Of("aws_launch_template.main.id") },
                    { "version", "$Latest" },
                },
                new HclBlock("override") { { "instance_type", Var("instance_type") } },
            },
        },
        new HclBlock("instance_refresh")
        {
            { "strategy", "Rolling" }, new HclBlock("preferences") { { "min_healthy_percentage", 90 }, { "auto_rollback", true } },
        },
        TerraformBlocks.Each(Shown(Var("name")), new HclBlock("tag")
        {
            { "key", Of("tag.key") },
            { "value", Of("tag.value") },
            { "propagate_at_launch", false },
        }),
        TerraformBlocks.Leave(Say("The autoscaler owns it.", "L'autoscaler en décide."), "desired_capacity"),
    };

    private static HclBlock Scaling() => new("resource", "aws_autoscaling_policy", "cpu")
    {
        { "count", Once(Var("cpu_target_percent").IsNot(HclLiteral.Null)) },
        { "region", Var("region") },
        { "name", "cpu" },
        { "autoscaling_group_name", Of("aws_autoscaling_group.main.name") },
        { "policy_type", "TargetTrackingScaling" },
        new HclBlock("target_tracking_configuration")
        {
            { "target_value", Var("cpu_target_percent") },
            new HclBlock("predefined_metric_specification") { { "predefined_metric_type", "ASGAverageCPUUtilization" } },
        },
    };
}
