using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A web firewall: rules that AWS keeps up to date, and a bound to what one address may ask.</summary>
/// <remarks>Rule groups: docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html; rates:
/// waf-rule-statement-type-rate-based.html (10 to 2,000,000,000 in 60, 120, 300 or 600 s); names of log groups: logging-cw-logs.html;
/// windows and the least rate read 2026-11-20, the rest from memory, not re-read.</remarks>
internal sealed class FirewallModule(Language language) : OfferedModule(language)
{
    private static readonly string[] Groups =
        ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet",
            "AWSManagedRulesSQLiRuleSet"];

    internal override string Folder => "aws-waf";

    internal override Text Purpose =>
        new("A web firewall before CloudFront or a load balancer.", "Un pare-feu applicatif devant CloudFront ou un répartiteur.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Word("scope", "CLOUDFRONT, in us-east-1, or REGIONAL.", "CLOUDFRONT, en us-east-1, ou REGIONAL.")
            .OneOf("CLOUDFRONT or REGIONAL.", "CLOUDFRONT ou REGIONAL.", ["CLOUDFRONT", "REGIONAL"]),
        Number("requests_per_address", "Requests that one address may make in five minutes.",
            "Requêtes qu'une adresse peut faire en cinq minutes.", 2000).Between(10, 2000000000, "From 10 on.", "À partir de 10."),
        Words("managed_groups", "Rule groups that AWS keeps up to date.", "Groupes de règles qu'AWS tient à jour."),
        LogDays, Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("arn", Of("aws_wafv2_web_acl.main.arn"), "The firewall.", "Le pare-feu.")];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.Way.Cdn is null && !site.Of("load-balancer").Any(b => Balancing.Kind(b) == Balancing.Application))
            return Idle(site, component);
        var call = site.Way.Cdn is not null
            ? AwsSite.Once(component, this, site.Names.Firewall(component.Name))
            : site.StartIn(component, this, site.Names.Firewall(component.Name), site.Way.BalancerRegions);
        if (site.Way.Cdn is not null) call.Wiring.Add("region", AwsSite.CloudFrontRegion);
        call.Wiring.Add("scope", site.Way.Cdn is not null ? "CLOUDFRONT" : "REGIONAL");
        call.Numbers.Add("managed_groups", HclValue.List(Groups.Select(g => (HclValue)g)));
        call.Numbers.Add("requests_per_address", 2000);
        call.Numbers.Add("log_retention_days", site.LogDays);
        site.Context.Note(component.Name,
            "{0}: the bound of 2,000 requests in five minutes for one address is usual, not measured; bodies beyond 8 KB are counted, not "
                + "refused.",
            "{0} : la borne de 2 000 requêtes en cinq minutes par adresse est usuelle, non mesurée ; les corps de plus de 8 Ko sont "
                + "comptés, non refusés.");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() => [Wall(), Logs(), Logging()];

    private static ModuleCall? Idle(AwsSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name,
            "{0}: there is neither CloudFront nor an application load balancer for it to stand before; it is not rendered.",
            "{0} : ni CloudFront ni répartiteur applicatif devant lequel se tenir ; il n'est pas rendu.");
        return null;
    }

    private HclBlock Wall() => new("resource", "aws_wafv2_web_acl", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "scope", Var("scope") },
        { "tags", Var("tags") },
        new HclBlock("default_action") { new HclBlock("allow") },
        Rate(),
        Managed(),
        Seen(Var("name")),
    };

    private static HclBlock Rate() => new("rule")
    {
        { "name", "rate" },
        { "priority", 0 },
        new HclBlock("action") { new HclBlock("block") },
        new HclBlock("statement")
        {
            new HclBlock("rate_based_statement")
            {
                { "limit", Var("requests_per_address") },
                { "aggregate_key_type", "IP" },
                { "evaluation_window_sec", 300 },
            },
        },
        Seen("rate"),
    };

    private HclBlock Managed() => TerraformBlocks.Each(Var("managed_groups"), new HclBlock("rule")
    {
        { "name", Of("rule.value") },
        { "priority", Of("rule.key").Op("+", 1) },
        new HclBlock("override_action") { new HclBlock("none") },
        new HclBlock("statement")
        {
            new HclBlock("managed_rule_group_statement")
            {
                { "vendor_name", "AWS" },
                { "name", Of("rule.value") },
                Under(
                    Say("Uploads are larger than the 8 KB that this rule allows.", "Les envois dépassent les 8 Ko que cette règle permet."),
                    TerraformBlocks.When(Of("rule.value").Is("AWSManagedRulesCommonRuleSet"), new HclBlock("rule_action_override")
                    {
                        { "name", "SizeRestrictions_BODY" }, new HclBlock("action_to_use") { new HclBlock("count") },
                    })),
            },
        },
        Seen(Of("rule.value")),
    });

    private static HclBlock Seen(HclValue metric) => new("visibility_config")
    {
        { "metric_name", metric }, { "cloudwatch_metrics_enabled", true }, { "sampled_requests_enabled", true },
    };

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "main")
    {
        { "region", Var("region") },
        { "name", Join("aws-waf-logs-", Var("name")) },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private HclBlock Logging() => new("resource", "aws_wafv2_web_acl_logging_configuration", "main")
    {
        { "region", Var("region") },
        { "resource_arn", Of("aws_wafv2_web_acl.main.arn") },
        { "log_destination_configs", List(Of("aws_cloudwatch_log_group.main.arn")) },
        Under(Say("What was let through is in the access logs.", "Ce qui est passé est dans les journaux d'accès."),
            new HclBlock("logging_filter")
        {
            { "default_behavior", "DROP" },
            new HclBlock("filter")
            {
                { "behavior", "KEEP" }, { "requirement", "MEETS_ANY" },
                new HclBlock("condition") { new HclBlock("action_condition") { { "action", "BLOCK" } } },
                new HclBlock("condition") { new HclBlock("action_condition") { { "action", "COUNT" } } },
            },
        }),
        new HclBlock("redacted_fields") { new HclBlock("single_header") { { "name", "authorization" } } },
        new HclBlock("redacted_fields") { new HclBlock("single_header") { { "name", "cookie" } } },
    };
}
