using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A network load balancer: fixed addresses and no look into requests; where an application balancer stands behind it, that one
/// ends TLS.</summary>
/// <remarks>A balancer as target: docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html, from
/// memory, not re-read.</remarks>
internal sealed class NetworkBalancerModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-network-load-balancer";

    internal override Text Purpose =>
        new("A network load balancer, before an application balancer or before programs.",
            "Un répartiteur réseau, devant un répartiteur applicatif ou devant des programmes.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Word("target_group_name", "Name of its targets.", "Nom de ses cibles."), VpcId, Subnets,
        Flag("before_balancer", "Whether an application load balancer stands behind it.", "Un répartiteur applicatif est derrière.", false),
        Word("balancer_arn", "That balancer.", "Ce répartiteur.", HclLiteral.Null),
        Word("balancer_listener_arn", "Its listener, without which it takes no requests.",
            "Son écouteur, sans lequel il ne prend pas de requêtes.", HclLiteral.Null),
        Word("certificate_arn", "Certificate, where it ends TLS itself.", "Certificat, s'il termine TLS lui-même."),
        .. Doors.Variables, Clients,
        Number("port", "Port of the targets.", "Port des cibles.", 443).Between(1, 65535, "A port.", "Un port."),
        Word("health_path", "Path that answers when a target is well.", "Chemin qui répond quand une cible va bien.", "/"),
        Word("target_type", "ip for pods and tasks, instance for servers.", "ip pour les pods et les tâches, instance pour les serveurs.",
            "ip").OneOf("ip or instance.", "ip ou instance.", ["ip", "instance"]),
        Map("target_security_groups", HclType.Text, "Groups of the targets, by name: each lets the balancer in.",
            "Groupes des cibles, par nom : chacun laisse entrer le répartiteur.", []),
        Flag("cross_zone", "Whether targets of all zones get connections from each zone.",
            "Les cibles de toutes les zones reçoivent des connexions de chaque zone.", true),
        Number("drain_seconds", "How long a leaving target may finish.", "Temps laissé à une cible qui part pour finir.", 30)
            .Between(0, 3600, "At most an hour.", "Une heure au plus."),
        Word("access_log_bucket", "Bucket of the access logs.", "Bucket des journaux d'accès."),
        Protected, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arn", Of("aws_lb.main.arn"), "The balancer.", "Le répartiteur."),
        Output("dns_name", Of("aws_lb.main.dns_name"), "Its host.", "Son hôte."),
        Output("zone_id", Of("aws_lb.main.zone_id"), "Its zone, for aliases.", "Sa zone, pour les alias."),
        Output("target_group_arn",
            Call("one", Call("concat", Of("aws_lb_target_group.main[*].arn"), Of("aws_lb_target_group.balancer[*].arn"))), "Its targets.",
            "Ses cibles."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (Balancing.Kind(component) != Balancing.Network) return null;
        var behind = site.Way.ApplicationBalancerBehind(component);
        var call = site.Start(component, this, site.Names.LoadBalancer(component.Name));
        call.Wiring.Add("target_group_name", site.Names.TargetGroup(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("public_subnet_ids"));
        call.Wiring.Add("certificate_arn", AwsSite.Certificate);
        Doors.Open(site, call, component);
        call.Wiring.Add("access_log_bucket", AwsSite.AccessLogs("bucket"));
        if (behind is not null) Before(call, behind);
        Balancing.Wire(site, call, component, behind is null ? site.Way.TargetsOf(component) : [], behind is null);
        call.Numbers.Add("cross_zone",
            component.Inputs.GetValueOrDefault("cross-zone") is not Jauge.Core.Expressions.FlagValue { Flag: false });
        call.Numbers.Add("deletion_protection", site.IsProtected);
        Watch.Over(site, call, component, [new("unhealthy", "UnHealthyHostCount", 0) { Statistic = "Maximum", Severity = Alarm.Critical }],
            alert => alert.When.Metric == "down" ? new("", "HealthyHostCount", 1) { Statistic = "Minimum", Above = false } : null);
        call.Show("dns_name");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Walls.For("Network load balancer", 443), .. Doors.Blocks(false), Walls.Outwards(), Balancing.Admitted(),
        Balancer(), BalancerTargets(), BalancerTarget(), Targets(), Through(), Tls(),
        Watch.Alarms("AWS/NetworkELB", new()
        {
            { "LoadBalancer", Of("aws_lb.main.arn_suffix") },
            {
                "TargetGroup",
                Call("one", Call("concat", Of("aws_lb_target_group.main[*].arn_suffix"), Of("aws_lb_target_group.balancer[*].arn_suffix")))
            },
        }),
    ];

    private static void Before(ModuleCall call, DeployedComponent behind)
    {
        call.Wiring.Add("before_balancer", true);
        call.Wiring.Add("balancer_arn", AwsSite.Of(behind, "arn"));
        call.Wiring.Add("balancer_listener_arn", AwsSite.Of(behind, "listener_arn"));
        call.Wiring.Add("target_security_groups", new HclObject { { behind.Name, AwsSite.Of(behind, "security_group_id") } });
    }

    private static HclBlock Balancer() => new("resource", "aws_lb", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "load_balancer_type", "network" },
        { "subnets", Var("subnet_ids") },
        { "security_groups", Doors.Groups() },
        { "enable_cross_zone_load_balancing", Var("cross_zone") },
        { "enable_deletion_protection", Var("deletion_protection") },
        { "tags", Var("tags") },
        new HclBlock("access_logs") { { "bucket", Var("access_log_bucket") }, { "prefix", Var("name") }, { "enabled", true } },
    };

    private static HclBlock BalancerTargets() => new("resource", "aws_lb_target_group", "balancer")
    {
        { "count", Once(Var("before_balancer")) },
        { "region", Var("region") },
        { "name", Var("target_group_name") },
        { "vpc_id", Var("vpc_id") },
        { "target_type", "alb" },
        { "protocol", "TCP" },
        { "port", 443 },
        { "tags", Var("tags") },
        new HclBlock("health_check")
        {
            { "protocol", "HTTPS" },
            { "path", Var("health_path") },
            { "matcher", "200-399" },
            { "interval", 10 },
        },
    };

    private HclBlock BalancerTarget() => new("resource", "aws_lb_target_group_attachment", "balancer")
    {
        { "count", Once(Var("before_balancer")) },
        { "region", Var("region") },
        { "target_group_arn", Of("aws_lb_target_group.balancer[0].arn") },
        {
            "target_id", If(Var("balancer_listener_arn").Is(HclLiteral.Null), HclLiteral.Null, Var("balancer_arn")),
            Say("Only a balancer that listens can be a target.", "Seul un répartiteur qui écoute peut être une cible.")
        },
        { "port", 443 },
    };

    private static HclBlock Targets() => new("resource", "aws_lb_target_group", "main")
    {
        { "count", Once(HclValue.Not(Var("before_balancer"))) },
        { "region", Var("region") },
        { "name", Var("target_group_name") },
        { "vpc_id", Var("vpc_id") },
        { "target_type", Var("target_type") },
        { "protocol", "TCP" },
        { "port", Var("port") },
        { "deregistration_delay", Call("tostring", Var("drain_seconds")) },
        { "tags", Var("tags") },
        new HclBlock("health_check")
        {
            { "protocol", "HTTP" },
            { "path", Var("health_path") },
            { "matcher", "200-399" },
            { "interval", 10 },
        },
    };

    private static HclBlock Through() => new("resource", "aws_lb_listener", "through")
    {
        { "count", Once(Var("before_balancer")) },
        { "region", Var("region") },
        { "load_balancer_arn", Of("aws_lb.main.arn") },
        { "port", 443 },
        { "protocol", "TCP" },
        { "tags", Var("tags") },
        new HclBlock("default_action") { { "type", "forward" }, { "target_group_arn", Of("aws_lb_target_group.balancer[0].arn") } },
    };

    private static HclBlock Tls() => new("resource", "aws_lb_listener", "tls")
    {
        { "count", Once(HclValue.Not(Var("before_balancer"))) },
        { "region", Var("region") },
        { "load_balancer_arn", Of("aws_lb.main.arn") },
        { "port", 443 },
        { "protocol", "TLS" },
        { "ssl_policy", Balancing.TlsPolicy },
        { "certificate_arn", Var("certificate_arn") },
        { "tags", Var("tags") },
        new HclBlock("default_action") { { "type", "forward" }, { "target_group_arn", Of("aws_lb_target_group.main[0].arn") } },
    };
}
