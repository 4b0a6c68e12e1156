using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>Metric alerts, log alerts, web tests, and who is told by what.</summary>
internal sealed class Alerts(Language language) : AzureGround(language)
{
    // learn.microsoft.com/previous-versions/azure/azure-monitor/app/monitor-web-app-availability, "Location population tags"; the five
    // found in use in public code 2026-11-20
    private static readonly string[] Places =
        ["emea-nl-ams-azr", "emea-gb-db3-azr", "emea-fr-pra-edge", "us-va-ash-azr", "apac-sg-sin-azr"];

    private static readonly ModuleVariable Channels = new("channels", HclType.MapOf(HclType.Object(new()
    {
        { "group", HclType.Text },
        { "short_name", HclType.Text },
        { "email", HclType.Optional(HclType.Text) },
        { "phone", HclType.Optional(HclType.Object(new() { { "country_code", HclType.Text }, { "number", HclType.Text } })) },
        { "slack", HclType.Optional(HclType.Text) },
        { "teams", HclType.Optional(HclType.Text) },
        { "webhook", HclType.Optional(HclType.Text) },
        { "workflow", HclType.Optional(HclType.Text) },
    })), new("Who is told; webhooks are names of addresses.",
    "Qui est prévenu ; les webhooks sont des noms d'adresses.")) { Default = new HclObject() };

    private static readonly ModuleVariable Urls =
        new("webhook_urls", HclType.TextMap, new("Addresses of the webhooks, by name.", "Adresses des webhooks, par nom."))
        {
            Default = new HclObject(),
            IsSensitive = true,
        };

    private static readonly ModuleVariable Metrics = new("metric_alerts", HclType.MapOf(HclType.Object(Rule(new()
    {
        { "namespace", HclType.Text },
        { "metric", HclType.Text },
        { "aggregation", HclType.Text },
        { "dimensions", HclType.Optional(HclType.MapOf(HclType.Texts), new HclObject()) },
    }))), new("Alerts on metrics.", "Alertes sur des mesures.")) { Default = new HclObject() };

    private static readonly ModuleVariable Queries =
        new("query_alerts", HclType.MapOf(HclType.Object(Rule(new() { { "query", HclType.Text } }))),
            new("Alerts on telemetry.", "Alertes sur la télémétrie.")) { Default = new HclObject() };

    private static readonly ModuleVariable Targets =
        new("targets", HclType.TextMap, new("What each alert watches.", "Ce que surveille chaque alerte."));

    private static readonly ModuleVariable Tests =
        new("web_tests", HclType.MapOf(HclType.Object(new() { { "name", HclType.Text }, { "url", HclType.Text } })),
        new("Addresses that are asked from five places every five minutes.",
            "Adresses interrogées depuis cinq endroits toutes les cinq minutes.")) { Default = new HclObject() };

    private static readonly ModuleVariable Insights =
        new("insights_id", HclType.Text, new("Application Insights of the web tests.", "Application Insights des tests web."))
        {
            Default = HclLiteral.Null,
        };

    internal override string Folder => "azure-alerts";

    internal override Text Purpose => new("Alerts, and who is told.", "Alertes, et qui est prévenu.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [AzureVariables.ResourceGroup, AzureVariables.Location, AzureVariables.Tags, Channels, Urls, Metrics, Queries, Targets, Tests,
            Insights];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        new("action_group_ids",
            HclValue.ForMap("channel, group", HclValue.Of("azurerm_monitor_action_group.main"), HclValue.Of("channel"),
                HclValue.Of("group.id")),
            new("Action groups by channel.", "Groupes d'action par canal.")),
    ];

    internal override IEnumerable<HclBlock> Main() => [Locals(), .. Workflow(), Group(), MetricAlert(), QueryAlert(), WebTest()];

    private static HclObject Rule(HclObject own)
    {
        var rule = new HclObject
        {
            { "name", HclType.Text },
            { "description", HclType.Text },
            { "severity", HclType.Number },
            { "operator", HclType.Text },
            { "threshold", HclType.Number },
            { "window", HclType.Text }, { "frequency", HclType.Text }, { "channels", HclType.Texts },
        };
        foreach (var entry in own) rule.Add(entry.Name, entry.Value);
        return rule;
    }

    private HclBlock Locals() => new("locals")
    {
        {
            "chats",
            HclValue.ForMap("key, channel", Channels.Value, HclValue.Of("key"), HclValue.Of("channel"),
                HclValue.Of("channel.workflow").IsNot(HclLiteral.Null)),
            Say("Slack and Teams read messages of their own form, which no action group writes.",
                "Slack et Teams lisent des messages à leur forme, qu'aucun groupe d'action n'écrit.")
        },
        {
            "title",
            "@{triggerBody()?['data']?['essentials']?['monitorCondition']}: @{triggerBody()?['data']?['essentials']?['alertRule']}"
        },
        { "slack", HclValue.Call("jsonencode", new HclObject { { "text", HclValue.Of("local.text") } }) },
        { "teams", HclValue.Call("jsonencode", Card()) },
        {
            "text",
            HclValue.Join(HclValue.Of("local.title"),
                " (@{triggerBody()?['data']?['essentials']?['severity']}), @{triggerBody()?['data']?['essentials']?['description']}")
        },
    };

    private static IEnumerable<HclBlock> Workflow() =>
    [
        new("resource", "azurerm_logic_app_workflow", "main")
        {
            { "for_each", HclValue.Of("local.chats") },
            { "name", HclValue.Of("each.value.workflow") },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            { "location", AzureVariables.Location.Value },
            { "tags", AzureVariables.Tags.Value },
            {
                "workflow_parameters",
                new HclObject { { "url", HclValue.Call("jsonencode", new HclObject { { "type", "SecureString" } }) } }
            },
            { "parameters", new HclObject { { "url", Url } } },
        },
        new("resource", "azurerm_logic_app_trigger_http_request", "main")
        {
            { "for_each", HclValue.Of("local.chats") },
            { "name", "alert" },
            { "logic_app_id", HclValue.Of("azurerm_logic_app_workflow.main[each.key].id") },
            { "schema", HclValue.Call("jsonencode", new HclObject { { "type", "object" } }) },
        },
        new("resource", "azurerm_logic_app_action_http", "main")
        {
            { "for_each", HclValue.Of("local.chats") },
            { "name", "tell" },
            { "logic_app_id", HclValue.Of("azurerm_logic_app_workflow.main[each.key].id") },
            { "method", "POST" },
            { "uri", "@parameters('url')" },
            { "headers", new HclObject { { "Content-Type", "application/json" } } },
            {
                "body",
                HclValue.If(HclValue.Of("each.value.slack").IsNot(HclLiteral.Null), HclValue.Of("local.slack"), HclValue.Of("local.teams"))
            },
            { "depends_on", HclValue.List([HclValue.Of("azurerm_logic_app_trigger_http_request.main")]) },
        },
    ];

    private static HclValue Url => HclValue.Of("var.webhook_urls").At(
        HclValue.If(HclValue.Of("each.value.slack").IsNot(HclLiteral.Null), HclValue.Of("each.value.slack"),
            HclValue.Of("each.value.teams")));

    // learn.microsoft.com/connectors/teams, "Microsoft Teams webhook": a message with an adaptive card
    private static HclObject Card() => new()
    {
        { "type", "message" },
        {
            "attachments", HclValue.List([new HclObject
            {
                { "contentType", "application/vnd.microsoft.card.adaptive" },
                {
                    "content", new HclObject
                    {
                        { "$schema", "http://adaptivecards.io/schemas/adaptive-card.json" },
                        { "type", "AdaptiveCard" },
                        { "version", "1.4" },
                        {
                            "body", HclValue.List(
                            [
                                new HclObject
                                {
                                    { "type", "TextBlock" },
                                    { "weight", "Bolder" },
                                    { "wrap", true },
                                    { "text", HclValue.Of("local.title") },
                                },
                                new HclObject { { "type", "TextBlock" }, { "wrap", true }, { "text", HclValue.Of("local.text") } },
                            ])
                        },
                    }
                },
            }])
        },
    };

    private static HclBlock Group() => new("resource", "azurerm_monitor_action_group", "main")
    {
        { "for_each", Channels.Value },
        { "name", HclValue.Of("each.value.group") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "short_name", HclValue.Of("each.value.short_name") },
        { "tags", AzureVariables.Tags.Value },
        If("email", new HclBlock("email_receiver")
        {
            { "name", "email" },
            { "email_address", HclValue.Of("each.value.email") },
            { "use_common_alert_schema", true },
        }),
        If("phone", new HclBlock("sms_receiver")
        {
            { "name", "sms" },
            { "country_code", HclValue.Of("each.value.phone.country_code") },
            { "phone_number", HclValue.Of("each.value.phone.number") },
        }),
        If("webhook", new HclBlock("webhook_receiver")
        {
            { "name", "webhook" },
            { "service_uri", HclValue.Of("var.webhook_urls").At(HclValue.Of("each.value.webhook")) },
            { "use_common_alert_schema", true },
        }),
        If("workflow", new HclBlock("logic_app_receiver")
        {
            { "name", "chat" },
            { "resource_id", HclValue.Of("azurerm_logic_app_workflow.main[each.key].id") },
            { "callback_url", HclValue.Of("azurerm_logic_app_trigger_http_request.main[each.key].callback_url") },
            { "use_common_alert_schema", true },
        }),
    };

    private static HclBlock If(string attribute, HclBlock receiver) =>
        TerraformBlocks.When(HclValue.Of($"each.value.{attribute}").IsNot(HclLiteral.Null), receiver);

    private HclBlock MetricAlert() => new("resource", "azurerm_monitor_metric_alert", "main")
    {
        { "for_each", Metrics.Value },
        { "name", HclValue.Of("each.value.name") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "description", HclValue.Of("each.value.description") },
        { "scopes", HclValue.List([HclValue.Of("var.targets[each.key]")]) },
        { "severity", HclValue.Of("each.value.severity") },
        { "window_size", HclValue.Of("each.value.window") },
        { "frequency", HclValue.Of("each.value.frequency") },
        { "tags", AzureVariables.Tags.Value },
        new HclBlock("criteria")
        {
            { "metric_namespace", HclValue.Of("each.value.namespace") },
            { "metric_name", HclValue.Of("each.value.metric") },
            { "aggregation", HclValue.Of("each.value.aggregation") },
            { "operator", HclValue.Of("each.value.operator") },
            { "threshold", HclValue.Of("each.value.threshold") },
            {
                "skip_metric_validation", true,
                Say("A resource that was just made has no metrics yet.", "Une ressource tout juste créée n'a pas encore de mesures.")
            },
            TerraformBlocks.Each(HclValue.Of("each.value.dimensions"), new HclBlock("dimension")
            {
                { "name", HclValue.Of("dimension.key") }, { "operator", "Include" }, { "values", HclValue.Of("dimension.value") },
            }),
        },
        TerraformBlocks.Each(HclValue.Of("each.value.channels"),
            new HclBlock("action")
            {
                { "action_group_id", HclValue.Of("azurerm_monitor_action_group.main").At(HclValue.Of("action.value")).Dot("id") },
            }),
    };

    private static HclBlock QueryAlert() => new("resource", "azurerm_monitor_scheduled_query_rules_alert_v2", "main")
    {
        { "for_each", Queries.Value },
        { "name", HclValue.Of("each.value.name") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "description", HclValue.Of("each.value.description") },
        { "scopes", HclValue.List([HclValue.Of("var.targets[each.key]")]) },
        { "severity", HclValue.Of("each.value.severity") },
        { "window_duration", HclValue.Of("each.value.window") },
        { "evaluation_frequency", HclValue.Of("each.value.frequency") },
        { "auto_mitigation_enabled", true },
        { "tags", AzureVariables.Tags.Value },
        new HclBlock("criteria")
        {
            { "query", HclValue.Of("each.value.query") },
            { "metric_measure_column", "value" },
            { "time_aggregation_method", "Maximum" },
            { "operator", HclValue.Of("each.value.operator") },
            { "threshold", HclValue.Of("each.value.threshold") },
        },
        new HclBlock("action")
        {
            {
                "action_groups",
                HclValue.ForList("channel", HclValue.Of("each.value.channels"),
                    HclValue.Of("azurerm_monitor_action_group.main").At(HclValue.Of("channel")).Dot("id"))
            },
        },
    };

    private static HclBlock WebTest() => new("resource", "azurerm_application_insights_standard_web_test", "main")
    {
        { "for_each", Tests.Value },
        { "name", HclValue.Of("each.value.name") },
        { "resource_group_name", AzureVariables.ResourceGroup.Value },
        { "location", AzureVariables.Location.Value },
        { "application_insights_id", Insights.Value },
        { "geo_locations", HclValue.List(Places.Select(p => (HclValue)p)) },
        { "frequency", 300 },
        { "timeout", 30 },
        { "enabled", true },
        { "retry_enabled", true },
        { "tags", AzureVariables.Tags.Value },
        new HclBlock("request") { { "url", HclValue.Of("each.value.url") } },
        new HclBlock("validation_rules")
        {
            { "expected_status_code", 200 },
            { "ssl_check_enabled", true },
            { "ssl_cert_remaining_lifetime", 14 },
        },
    };
}
