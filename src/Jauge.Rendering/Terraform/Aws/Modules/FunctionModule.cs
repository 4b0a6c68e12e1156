using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A Lambda function, with the schedules that start it and the queue that keeps what failed.</summary>
/// <remarks>Bounds of memory, time and disk: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html; schedules:
/// docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html; from memory, not re-read.</remarks>
internal sealed class FunctionModule(Language language) : OfferedModule(language)
{
    private const int UsualTimeoutSeconds = 60;

    internal override string Folder => "aws-lambda";

    internal override Text Purpose =>
        new("A Lambda function, its schedules, and the queue of what failed.",
            "Une fonction Lambda, ses planifications, et la file de ce qui a échoué.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Word("role_name", "What the names of its roles begin with.", "Début du nom de ses rôles."),
        Word("package", "Archive of the first version; the pipeline deploys the next ones.",
            "Archive de la première version ; la chaîne de livraison déploie les suivantes."),
        Word("runtime", "Runtime.", "Environnement d'exécution.", "nodejs22.x"),
        Word("handler", "Function of the program that is called.", "Fonction du programme appelée.", "index.handler"),
        Word("architecture", "Of the processor.", "Du processeur.", "x86_64")
            .OneOf("x86_64 or arm64.", "x86_64 ou arm64.", ["x86_64", "arm64"]),
        Number("memory_mb", "Memory; the processor grows with it.", "Mémoire ; le processeur grandit avec elle.")
            .Between(128, 10240, "From 128 to 10,240 MB.", "De 128 à 10 240 Mo."),
        Number("timeout_seconds", "Longest run.", "Exécution la plus longue.")
            .Between(1, 900, "From 1 to 900 seconds.", "De 1 à 900 secondes."),
        Number("disk_mb", "Disk under /tmp.", "Disque sous /tmp.", 512)
            .Between(512, 10240, "From 512 to 10,240 MB.", "De 512 à 10 240 Mo."),
        Number("provisioned_concurrency", "Environments that are kept warm.", "Environnements gardés prêts.", 0)
            .Between(0, 1000, "At most a thousand.", "Mille au plus."),
        Map("settings", HclType.Text, "Settings handed to the program; no secrets.", "Réglages remis au programme ; aucun secret.", []),
        Map("schedules", HclType.Object(new() { { "name", HclType.Text }, { "expression", HclType.Text } }),
            "What starts it by itself, as EventBridge Scheduler takes it.",
            "Ce qui la démarre seule, comme EventBridge Scheduler le prend.", [])
            .Where(
                Call("alltrue",
                    HclValue.ForList("schedule", Call("values", Var("schedules")),
                        Call("can", Call("regex", "^(rate|cron|at)\\(", Of("schedule.expression"))))), "rate(...), cron(...) or at(...).",
                        "rate(...), cron(...) ou at(...)."),
        Permissions.Variable,
        Words("subnet_ids", "Subnets from which it reaches what stands in the network; none leaves it outside.",
            "Sous-réseaux d'où elle joint ce qui est dans le réseau ; aucun la laisse dehors.", List()),
        Word("vpc_id", "The network.", "Le réseau.", HclLiteral.Null),
        LogDays, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arn", Of("aws_lambda_function.main.arn"), "The function.", "La fonction."),
        Output("function_name", Of("aws_lambda_function.main.function_name"), "Its name.", "Son nom."),
        Output("invoke_arn", Of("aws_lambda_function.main.invoke_arn"), "What a gateway calls.", "Ce qu'une passerelle appelle."),
        Output("dead_letter_queue_name", Of("aws_sqs_queue.failed.name"), "Queue of what failed.", "File de ce qui a échoué."),
        Output("security_group_id", Call("one", Of("aws_security_group.main[*].id")), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Function(component.Name));
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("package", Join(Of("path.root"), $"/packages/{component.Name}.zip"));
        call.Wiring.Add("permissions", AwsSite.Any(Permissions.Of(site, component)));
        if (site.ReachesNetwork(component)) Inside(call);
        Sizes(site, call, component);
        Watch.Over(site, call, component,
            [new("errors", "Errors", 0) { Statistic = "Sum" }, new("throttles", "Throttles", 0) { Statistic = "Sum" }],
            AlertMetrics.OfFunction);
        call.Show("function_name");
        Notes(site, component);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Iam.Role("function", Var("role_name"), "lambda.amazonaws.com"), Network(),
        .. Iam.Policy("runs", "function",
            Iam.Allow(["logs:CreateLogStream", "logs:PutLogEvents"], [Join(Of("aws_cloudwatch_log_group.main.arn"), ":*")]),
            Iam.Allow(["sqs:SendMessage"], [Of("aws_sqs_queue.failed.arn")]),
            Under(Say("Tracing knows no resources.", "Le traçage ne connaît pas de ressources."),
                Iam.Allow(["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"])),
            Permissions.Statements()),
        Logs(), Failed(), Wall(), Door(), Function(), Retries(), Alias(), Warm(),
        .. Iam.Role("scheduler", Join(Var("role_name"), "-timer"), "scheduler.amazonaws.com"),
        .. Iam.Policy("starts", "scheduler",
            Iam.Allow(["lambda:InvokeFunction"], [Of("aws_lambda_function.main.arn"), Join(Of("aws_lambda_function.main.arn"), ":*")]),
            Iam.Allow(["sqs:SendMessage"], [Of("aws_sqs_queue.failed.arn")])),
        Schedule(),
        Watch.Alarms("AWS/Lambda", new() { { "FunctionName", Of("aws_lambda_function.main.function_name") } }),
    ];

    private static void Inside(ModuleCall call)
    {
        call.Wiring.Add("subnet_ids", AwsSite.Network("private_subnet_ids"));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
    }

    private static void Sizes(AwsSite site, ModuleCall call, DeployedComponent component)
    {
        var settings = new HclObject();
        foreach (var (name, value) in component.Spec.Settings) settings.Add(name, value);
        call.Numbers.Add("architecture", component.InputWord("architecture") == "arm" ? "arm64" : "x86_64");
        call.Numbers.Add("memory_mb", Math.Clamp((long)Math.Round((component.Memory() ?? 134217728) / (1 << 20)), 128, 10240));
        call.Numbers.Add("timeout_seconds",
            Math.Clamp((long)Math.Ceiling(component.Spec.Serves?.Timeout?.TotalSeconds ?? UsualTimeoutSeconds), 1, 900));
        call.Numbers.Add("disk_mb", Math.Clamp((long)Math.Round((component.Input("ephemeral-storage") ?? 5.12e8) / 1e6), 512, 10240));
        call.Numbers.Add("provisioned_concurrency", (long)(component.Input("provisioned-concurrency") ?? 0));
        call.Numbers.Add("schedules", Schedules.Of(site, component));
        call.Numbers.Add("settings", settings.IsEmpty ? null : settings);
        call.Numbers.Add("log_retention_days", site.LogDays);
    }

    private static void Notes(AwsSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name,
            "{0}: the file does not say in what it is written; nodejs22.x and index.handler stand for it, and packages/NAME.zip is put "
                + "beside the environment before the first apply.",
            "{0} : le fichier ne dit pas en quoi c'est écrit ; nodejs22.x et index.handler en tiennent lieu, et packages/NOM.zip est posé "
                + "à côté de l'environnement avant le premier apply.");
        if (Schedules.Of(site, component).IsEmpty && !site.Callers(component).Any()) site.Context.Note(component.Name,
            "{0}: the file does not say what starts it; no trigger is rendered.",
            "{0} : le fichier ne dit pas ce qui la démarre ; aucun déclencheur n'est rendu.");
    }

    private static HclBlock Network() => new("resource", "aws_iam_role_policy_attachment", "network")
    {
        { "count", Inside() },
        { "role", Of("aws_iam_role.function.name") },
        { "policy_arn", "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole" },
    };

    private static HclValue Inside() => Once(Call("length", Var("subnet_ids")).Op(">", 0));

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "main")
    {
        { "region", Var("region") },
        { "name", Join("/aws/lambda/", Var("name")) },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private HclBlock Failed() =>
        Under(
            Say("What failed after all attempts waits here for two weeks.",
                "Ce qui a échoué après toutes les tentatives attend ici deux semaines."),
        new HclBlock("resource", "aws_sqs_queue", "failed")
        {
            { "region", Var("region") },
            { "name", Named("-failed") },
            { "message_retention_seconds", 1209600 },
            { "sqs_managed_sse_enabled", true },
            { "tags", Var("tags") },
        });

    private static HclBlock Wall() => new("resource", "aws_security_group", "main")
    {
        { "count", Inside() },
        { "region", Var("region") },
        { "name", Var("name") },
        { "description", "Lambda function" },
        { "vpc_id", Var("vpc_id") },
        { "tags", Shown(Var("name")) },
    };

    private static HclBlock Door() => new("resource", "aws_vpc_security_group_egress_rule", "all")
    {
        { "count", Inside() },
        { "region", Var("region") },
        { "security_group_id", Of("aws_security_group.main[0].id") },
        { "cidr_ipv4", "0.0.0.0/0" },
        { "ip_protocol", "-1" },
        { "tags", Var("tags") },
    };

    private HclBlock Function() => new("resource", "aws_lambda_function", "main")
    {
        { "region", Var("region") },
        { "function_name", Var("name") },
        { "role", Of("aws_iam_role.function.arn") },
        { "filename", Var("package") },
        { "runtime", Var("runtime") },
        { "handler", Var("handler") },
        { "architectures", List(Var("architecture")) },
        { "memory_size", Var("memory_mb") },
        { "timeout", Var("timeout_seconds") },
        { "publish", true },
        { "tags", Var("tags") },
        new HclBlock("ephemeral_storage") { { "size", Var("disk_mb") } },
        new HclBlock("tracing_config") { { "mode", "Active" } },
        new HclBlock("dead_letter_config") { { "target_arn", Of("aws_sqs_queue.failed.arn") } },
        TerraformBlocks.When(Call("length", Var("settings")).Op(">", 0), new HclBlock("environment") { { "variables", Var("settings") } }),
        TerraformBlocks.When(Call("length", Var("subnet_ids")).Op(">", 0), new HclBlock("vpc_config")
        {
            { "subnet_ids", Var("subnet_ids") }, { "security_group_ids", List(Of("aws_security_group.main[0].id")) },
        }),
        TerraformBlocks.Leave(Say("The pipeline deploys the code.", "La chaîne de livraison déploie le code."), "filename",
            "source_code_hash"),
        {
            "depends_on",
            List(Of("aws_cloudwatch_log_group.main"), Of("aws_iam_role_policy.runs"), Of("aws_iam_role_policy_attachment.network"))
        },
    };

    private static HclBlock Retries() => new("resource", "aws_lambda_function_event_invoke_config", "main")
    {
        { "region", Var("region") },
        { "function_name", Of("aws_lambda_function.main.function_name") },
        { "maximum_retry_attempts", 2 },
        { "maximum_event_age_in_seconds", 3600 },
    };

    private static HclBlock Alias() => new("resource", "aws_lambda_alias", "live")
    {
        { "region", Var("region") },
        { "name", "live" },
        { "function_name", Of("aws_lambda_function.main.function_name") },
        { "function_version", Of("aws_lambda_function.main.version") },
        new HclBlock("lifecycle") { { "ignore_changes", List(Of("function_version"), Of("routing_config")) } },
    };

    private static HclBlock Warm() => new("resource", "aws_lambda_provisioned_concurrency_config", "live")
    {
        { "count", Once(Var("provisioned_concurrency").Op(">", 0)) },
        { "region", Var("region") },
        { "function_name", Of("aws_lambda_function.main.function_name") },
        { "qualifier", Of("aws_lambda_alias.live.name") },
        { "provisioned_concurrent_executions", Var("provisioned_concurrency") },
    };

    private static HclBlock Schedule() => new("resource", "aws_scheduler_schedule", "main")
    {
        { "for_each", Var("schedules") },
        { "region", Var("region") },
        { "name", Of("each.value.name") },
        { "schedule_expression", Of("each.value.expression") },
        new HclBlock("flexible_time_window") { { "mode", "OFF" } },
        new HclBlock("target")
        {
            { "arn", Of("aws_lambda_alias.live.arn") },
            { "role_arn", Of("aws_iam_role.scheduler.arn") },
            { "input", Call("jsonencode", new HclObject { { "schedule", Of("each.key") } }) },
            new HclBlock("retry_policy") { { "maximum_retry_attempts", 2 }, { "maximum_event_age_in_seconds", 3600 } },
            new HclBlock("dead_letter_config") { { "arn", Of("aws_sqs_queue.failed.arn") } },
        },
    };
}
