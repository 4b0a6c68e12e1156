using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>An HTTP API of API Gateway before a Lambda function.</summary>
internal sealed class HttpApiModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-http-api";

    internal override Text Purpose => new("An HTTP API of API Gateway.", "Une API HTTP d'API Gateway.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Map("functions", HclType.Text, "Functions that answer: ARN by name.", "Fonctions qui répondent : ARN par nom.", []),
        Map("routes", HclType.Text, "Which function answers what: name of the function by route.",
            "Quelle fonction répond à quoi : nom de la fonction par route.", []),
        Number("requests_per_second", "Most requests a second.", "Le plus de requêtes par seconde.", 1000)
            .Between(1, 10000, "Ten thousand is the account's own limit.", "Dix mille est la limite du compte."),
        LogDays, Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("endpoint", Of("aws_apigatewayv2_api.main.api_endpoint"), "Its address.", "Son adresse.")];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Distribution(component.Name));
        var functions = site.Called(component).Where(c => c.Offering.Id == "aws/lambda" && component.Regions.All(c.Regions.Contains))
            .ToList();
        var arns = new HclObject();
        foreach (var function in functions) arns.Add(function.Name, AwsSite.Of(function, "arn"));
        call.Wiring.Add("functions", arns);
        call.Wiring.Add("routes", functions.Count > 0 ? new HclObject { { "$default", functions[0].Name } } : []);
        call.Numbers.Add("log_retention_days", site.LogDays);
        call.Show("endpoint");
        if (functions.Count != 1) site.Context.Note(component.Name,
            "{0}: which function answers which route is not described; the first that it calls answers all.",
            "{0} : quelle fonction répond à quelle route n'est pas décrit ; la première qu'elle appelle répond à toutes.");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() => [Api(), Logs(), Stage(), Integration(), Route(), Right()];

    private static HclBlock Api() => new("resource", "aws_apigatewayv2_api", "main")
    {
        { "region", Var("region") }, { "name", Var("name") }, { "protocol_type", "HTTP" }, { "tags", Var("tags") },
    };

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "main")
    {
        { "region", Var("region") },
        { "name", Join("/aws/apigateway/", Var("name")) },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private static HclBlock Stage() => new("resource", "aws_apigatewayv2_stage", "main")
    {
        { "region", Var("region") },
        { "api_id", Of("aws_apigatewayv2_api.main.id") },
        { "name", "$default" },
        { "auto_deploy", true },
        { "tags", Var("tags") },
        new HclBlock("default_route_settings")
        {
            { "throttling_rate_limit", Var("requests_per_second") },
            { "throttling_burst_limit", Call("ceil", Var("requests_per_second").Op("/", 2)) },
        },
        new HclBlock("access_log_settings")
        {
            { "destination_arn", Of("aws_cloudwatch_log_group.main.arn") },
            {
                "format",
                Call("jsonencode", new HclObject
                {
                    { "requestId", "$context.requestId" },
                    { "route", "$context.routeKey" },
                    { "status", "$context.status" },
                    { "latency", "$context.responseLatency" },
                })
            },
        },
    };

    private static HclBlock Integration() => new("resource", "aws_apigatewayv2_integration", "main")
    {
        { "for_each", Var("functions") },
        { "region", Var("region") },
        { "api_id", Of("aws_apigatewayv2_api.main.id") },
        { "integration_type", "AWS_PROXY" },
        { "integration_uri", Of("each.value") },
        { "payload_format_version", "2.0" },
    };

    private static HclBlock Route() => new("resource", "aws_apigatewayv2_route", "main")
    {
        { "for_each", Var("routes") },
        { "region", Var("region") },
        { "api_id", Of("aws_apigatewayv2_api.main.id") },
        { "route_key", Of("each.key") },
        { "target", Join("integrations/", Of("aws_apigatewayv2_integration.main").At(Of("each.value")).Dot("id")) },
    };

    private static HclBlock Right() => new("resource", "aws_lambda_permission", "main")
    {
        { "for_each", Var("functions") },
        { "region", Var("region") },
        { "action", "lambda:InvokeFunction" },
        { "function_name", Of("each.value") },
        { "principal", "apigateway.amazonaws.com" },
        { "source_arn", Join(Of("aws_apigatewayv2_api.main.execution_arn"), "/*/*") },
    };
}
