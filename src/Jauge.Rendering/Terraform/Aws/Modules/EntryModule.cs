using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The host by which programs are reached: which region answers, and who notices that one does not.</summary>
/// <remarks>
/// Intervals are 10 or 30 seconds, failures 1 to 10: docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html;
/// an alias to a balancer is kept for 60 seconds: resource-record-sets-choosing-alias-non-alias.html; from memory, not re-read.
/// </remarks>
internal sealed class EntryModule(Language language) : OfferedModule(language)
{
    private const string Latency = "latency";
    private const string Failover = "failover";
    private const string Simple = "simple";

    internal override string Folder => "aws-route53-entry";

    internal override Text Purpose =>
        new("The host of the programs: which region answers, and who notices that one does not.",
            "L'hôte des programmes : quelle région répond, et qui remarque qu'une ne répond plus.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Word("zone_id", "Zone of the domain.", "Zone du domaine."), Word("host", "The host.", "L'hôte."),
        Word("routing", "simple, failover (the first region as long as it is well) or latency (the nearest).",
            "simple, failover (la première région tant qu'elle va bien) ou latency (la plus proche).")
            .OneOf("simple, failover or latency.", "simple, failover ou latency.", [Simple, Failover, Latency]),
        Word("primary", "Region that answers as long as it is well.", "Région qui répond tant qu'elle va bien."),
        Map("targets", HclType.Object(new() { { "dns_name", HclType.Text }, { "zone_id", HclType.Text } }), "Balancers by region.",
            "Répartiteurs par région."),
        Flag("checked", "Whether health checks decide.", "Des contrôles de santé décident."),
        Word("health_path", "Path that answers when a region is well.", "Chemin qui répond quand une région va bien.", "/"),
        Number("interval_seconds", "Time between two checks.", "Temps entre deux contrôles.", 30)
            .OneOf("10 or 30 seconds.", "10 ou 30 secondes.", [10, 30]),
        Number("failures", "Failures in a row before a region is left.", "Échecs de suite avant de quitter une région.", 3)
            .Between(1, 10, "From 1 to 10.", "De 1 à 10."),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("host", Var("host"), "The host.", "L'hôte."),
        Output("health_check_ids", HclValue.ForMap("region, check", Of("aws_route53_health_check.main"), Of("region"), Of("check.id")),
            "Health checks by region.", "Contrôles de santé par région."),
    ];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.Way.Balancer is not { } balancer || site.Way.Dns != component) return null;
        var call = new ModuleCall($"{AwsSite.Identifier(component.Name)}_entry", this)
        {
            Title = new($"{AwsSite.Title(component).English}: the entry", $"{AwsSite.Title(component).French} : l'entrée"),
        };
        call.Wiring.Add("zone_id", Of($"module.{AwsSite.Identifier(component.Name)}.zone_id"));
        call.Wiring.Add("host", site.Way.OriginHost(balancer));
        call.Wiring.Add("primary", Of("var.aws_regions[0]"));
        call.Wiring.Add("targets", HclValue.ForMap("region, copy", Of($"module.{AwsSite.Identifier(balancer.Name)}"), Of("region"),
            new HclObject { { "dns_name", Of("copy.dns_name") }, { "zone_id", Of("copy.zone_id") } }));
        call.Wiring.Add("tags", AwsSite.Tags(component));
        Numbers(site, call, component, balancer);
        call.Show("host");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() => [Check(), Record()];

    private static void Numbers(AwsSite site, ModuleCall call, DeployedComponent component, DeployedComponent balancer)
    {
        var detection = component.Spec.Failover?.Detection;
        var routing = balancer.Regions.Count == 1 ? Simple
            : component.InputWord("routing") == Latency || balancer.Regions.Count > 2 ? Latency
            : Failover;
        call.Numbers.Add("routing", routing);
        call.Numbers.Add("checked", site.Way.HasHealthChecks);
        if (site.Entries.Select(e => e.Spec.Serves?.Health).OfType<string>().FirstOrDefault() is { } path)
            call.Numbers.Add("health_path", path);
        if (detection is null) return;
        call.Numbers.Add("interval_seconds", detection.Every < TimeSpan.FromSeconds(20) ? 10 : 30);
        call.Numbers.Add("failures", Math.Clamp(detection.Failures ?? 3, 1, 10));
        if (detection.Every.TotalSeconds is not 10 and not 30)
            site.Context.Note(component.Name, "{0}: Route 53 checks all 10 or all 30 seconds; the nearer of both is taken.",
                "{0} : Route 53 contrôle toutes les 10 ou 30 secondes ; la plus proche est prise.");
        if (component.Spec.Failover?.DnsTtl is { } ttl && ttl != TimeSpan.FromSeconds(60))
            site.Context.Note(component.Name, "{0}: an alias to a balancer is kept for 60 seconds, whatever the file states.",
                "{0} : un alias vers un répartiteur est gardé 60 secondes, quoi que dise le fichier.");
        Counted(site, component, balancer);
    }

    private static void Counted(AwsSite site, DeployedComponent component, DeployedComponent balancer)
    {
        if (site.Way.HasHealthChecks && AwsSite.Usage(component, "health-checks") is { } counted
            && (int)counted != balancer.Regions.Count) site.Context.Note(component.Name,
            $"{{0}}: the file pays {counted:0} health checks, {balancer.Regions.Count} are rendered: one for each region.",
            $"{{0}} : le fichier paie {counted:0} contrôles de santé, {balancer.Regions.Count} sont rendus : un par région.");
    }

    private HclBlock Check() => new("resource", "aws_route53_health_check", "main")
    {
        { "for_each", If(Var("checked"), Var("targets"), new HclObject()) },
        { "type", "HTTPS" },
        {
            "fqdn", Of("each.value.dns_name"),
            Say("Asks the balancer itself, not the host that it decides on.",
                "Interroge le répartiteur lui-même, non l'hôte dont il décide.")
        },
        { "port", 443 },
        { "resource_path", Var("health_path") },
        { "request_interval", Var("interval_seconds") },
        { "failure_threshold", Var("failures") },
        { "tags", Shown(Var("host"), " ", Of("each.key")) },
    };

    private HclBlock Record() => new("resource", "aws_route53_record", "main")
    {
        { "for_each", Var("targets") },
        { "zone_id", Var("zone_id") },
        { "name", Var("host") },
        { "type", "A" },
        { "set_identifier", If(Var("routing").Is(Simple), HclLiteral.Null, Of("each.key")) },
        {
            "health_check_id",
            If(Var("checked"), Call("try", Of("aws_route53_health_check.main[each.key].id"), HclLiteral.Null), HclLiteral.Null)
        },
        new HclBlock("alias")
        {
            { "name", Of("each.value.dns_name") },
            { "zone_id", Of("each.value.zone_id") },
            { "evaluate_target_health", true },
        },
        TerraformBlocks.When(Var("routing").Is(Failover),
            new HclBlock("failover_routing_policy") { { "type", If(Of("each.key").Is(Var("primary")), "PRIMARY", "SECONDARY") } }),
        TerraformBlocks.When(Var("routing").Is(Latency),
            Under(Say("Each user asks the nearest region that is well.", "Chacun interroge la région saine la plus proche."),
                new HclBlock("latency_routing_policy") { { "region", Of("each.key") } })),
    };
}
