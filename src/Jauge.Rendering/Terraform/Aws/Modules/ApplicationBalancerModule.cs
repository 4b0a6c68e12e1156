using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>An application load balancer: ends TLS, asks whether targets are well, and writes down who asked.</summary>
/// <remarks>
/// Bounds of health checks: docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html; TLS policies:
/// describe-ssl-policies.html; from memory, not re-read. Terraform owns the balancer, Kubernetes only binds pods to its targets: names,
/// certificates and the way in stay when a cluster is replaced.
/// </remarks>
internal sealed class ApplicationBalancerModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-application-load-balancer";

    internal override Text Purpose =>
        new("An application load balancer with one group of targets.", "Un répartiteur applicatif avec un groupe de cibles.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Word("target_group_name", "Name of its targets.", "Nom de ses cibles."), VpcId, Subnets,
        Flag("internal", "Whether only the network reaches it.", "Seul le réseau le joint.", false),
        Word("certificate_arn", "Certificate, in the same region.", "Certificat, de la même région."),
        .. Doors.Variables, Clients,
        Number("port", "Port of the targets.", "Port des cibles.").Between(1, 65535, "A port.", "Un port."),
        Word("health_path", "Path that answers when a target is well.", "Chemin qui répond quand une cible va bien.", "/"),
        Word("target_type", "ip for pods and tasks, instance for servers.", "ip pour les pods et les tâches, instance pour les serveurs.",
            "ip").OneOf("ip or instance.", "ip ou instance.", ["ip", "instance"]),
        Map("target_security_groups", HclType.Text, "Groups of the targets, by name: each lets the balancer in.",
            "Groupes des cibles, par nom : chacun laisse entrer le répartiteur.", []),
        Flag("cross_zone", "Whether targets of all zones get requests from each zone.",
            "Les cibles de toutes les zones reçoivent des requêtes de chaque zone.", true),
        Number("idle_seconds", "How long a connection may be silent.", "Durée pendant laquelle une connexion peut se taire.", 60)
            .Between(1, 4000, "From 1 to 4,000 seconds.", "De 1 à 4 000 secondes."),
        Number("drain_seconds", "How long a leaving target may finish.", "Temps laissé à une cible qui part pour finir.", 30)
            .Between(0, 3600, "At most an hour.", "Une heure au plus."),
        Word("access_log_bucket", "Bucket of the access logs.", "Bucket des journaux d'accès."),
        Flag("has_firewall", "Whether a web firewall stands before it.", "Un pare-feu applicatif est devant.", false),
        Word("web_acl_arn", "The firewall.", "Le pare-feu.", HclLiteral.Null),
        Protected, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arn", Of("aws_lb.main.arn"), "The balancer.", "Le répartiteur."),
        Output("dns_name", Of("aws_lb.main.dns_name"), "Its host.", "Son hôte."),
        Output("zone_id", Of("aws_lb.main.zone_id"), "Its zone, for aliases.", "Sa zone, pour les alias."),
        Output("target_group_arn", Of("aws_lb_target_group.main.arn"), "Its targets.", "Ses cibles."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
        Output("listener_arn", Of("aws_lb_listener.https.arn"), "Its listener.", "Son écouteur."),
    ];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (Balancing.Kind(component) != Balancing.Application) return null;
        var targets = site.Way.TargetsOf(component);
        var before = site.Way.NetworkBalancerBefore(component);
        var call = site.Start(component, this, site.Names.LoadBalancer(component.Name));
        call.Wiring.Add("target_group_name", site.Names.TargetGroup(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network(before is null ? "public_subnet_ids" : "private_subnet_ids"));
        call.Wiring.Add("internal", before is not null);
        call.Wiring.Add("certificate_arn", AwsSite.Certificate);
        if (before is null) Doors.Open(site, call, component);
        call.Wiring.Add("access_log_bucket", AwsSite.AccessLogs("bucket"));
        Balancing.Wire(site, call, component, targets);
        if (site.Way.RegionalFirewall is { } wall)
        {
            call.Wiring.Add("has_firewall", true);
            call.Wiring.Add("web_acl_arn", AwsSite.Of(wall, "arn"));
        }
        call.Numbers.Add("cross_zone",
            component.Inputs.GetValueOrDefault("cross-zone") is not Jauge.Core.Expressions.FlagValue { Flag: false });
        call.Numbers.Add("deletion_protection", site.IsProtected);
        Watch.Over(site, call, component,
            [new("unhealthy", "UnHealthyHostCount", 0) { Statistic = "Maximum", Severity = Alarm.Critical },
                new("errors", "HTTPCode_Target_5XX_Count", 10) { Statistic = "Sum", Severity = Alarm.Critical }],
            AlertMetrics.OfBalancer);
        call.Show("dns_name", "target_group_arn");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Walls.For("Application load balancer", 443), .. Doors.Blocks(true), Walls.Outwards(), Admitted(),
        Balancer(), Targets(), Https(), Http(), Firewall(),
        Watch.Alarms("AWS/ApplicationELB", new()
        {
            { "LoadBalancer", Of("aws_lb.main.arn_suffix") },
            { "TargetGroup", Of("aws_lb_target_group.main.arn_suffix") },
        }),
    ];

    private static HclBlock Admitted() => Balancing.Admitted();

    private HclBlock Balancer() => new("resource", "aws_lb", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "load_balancer_type", "application" },
        { "internal", Var("internal") },
        { "subnets", Var("subnet_ids") },
        { "security_groups", Doors.Groups() },
        { "idle_timeout", Var("idle_seconds") },
        {
            "drop_invalid_header_fields", true,
            Say("What is not a header reaches no program.", "Ce qui n'est pas un en-tête n'atteint aucun programme.")
        },
        { "enable_deletion_protection", Var("deletion_protection") },
        { "tags", Var("tags") },
        new HclBlock("access_logs") { { "bucket", Var("access_log_bucket") }, { "prefix", Var("name") }, { "enabled", true } },
    };

    private static HclBlock Targets() => new("resource", "aws_lb_target_group", "main")
    {
        { "region", Var("region") },
        { "name", Var("target_group_name") },
        { "vpc_id", Var("vpc_id") },
        { "target_type", Var("target_type") },
        { "protocol", "HTTP" },
        { "port", Var("port") },
        { "deregistration_delay", Call("tostring", Var("drain_seconds")) },
        { "load_balancing_algorithm_type", "least_outstanding_requests" },
        { "load_balancing_cross_zone_enabled", Call("tostring", Var("cross_zone")) },
        { "tags", Var("tags") },
        new HclBlock("health_check")
        {
            { "path", Var("health_path") },
            { "matcher", "200-399" },
            { "interval", 10 },
            { "timeout", 5 },
            { "healthy_threshold", 2 },
            { "unhealthy_threshold", 3 },
        },
    };

    private static HclBlock Https() => new("resource", "aws_lb_listener", "https")
    {
        { "region", Var("region") },
        { "load_balancer_arn", Of("aws_lb.main.arn") },
        { "port", 443 },
        { "protocol", "HTTPS" },
        { "ssl_policy", Balancing.TlsPolicy },
        { "certificate_arn", Var("certificate_arn") },
        { "tags", Var("tags") },
        new HclBlock("default_action") { { "type", "forward" }, { "target_group_arn", Of("aws_lb_target_group.main.arn") } },
    };

    private static HclBlock Http() => new("resource", "aws_lb_listener", "http")
    {
        { "region", Var("region") },
        { "load_balancer_arn", Of("aws_lb.main.arn") },
        { "port", 80 },
        { "protocol", "HTTP" },
        { "tags", Var("tags") },
        new HclBlock("default_action")
        {
            { "type", "redirect" }, new HclBlock("redirect") { { "port", "443" }, { "protocol", "HTTPS" }, { "status_code", "HTTP_301" } },
        },
    };

    private static HclBlock Firewall() => new("resource", "aws_wafv2_web_acl_association", "main")
    {
        { "count", Once(Var("has_firewall")) },
        { "region", Var("region") },
        { "resource_arn", Of("aws_lb.main.arn") },
        { "web_acl_arn", Var("web_acl_arn") },
    };
}
