using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A service of ECS on Fargate.</summary>
/// <remarks>Pairs of processor and memory: docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html, read
/// 2026-11-20.</remarks>
internal sealed class ContainerServiceModule(Language language) : OfferedModule(language)
{
    private const int UsualPort = 8080;

    internal override string Folder => "aws-ecs-service";

    internal override Text Purpose => new("A service of ECS on Fargate.", "Un service ECS sur Fargate.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Word("role_name", "What the names of its roles begin with.", "Début du nom de ses rôles."), Subnets, Carried,
        Clients,
        Word("image", "Image of the program.", "Image du programme."),
        Number("port", "Port on which it listens.", "Port sur lequel il écoute.", UsualPort).Between(1, 65535, "A port.", "Un port."),
        Number("cpu_units", "Processor, in 1,024ths of a core.", "Processeur, en 1 024es de cœur.")
            .OneOf("One of Fargate's sizes.", "Une des tailles de Fargate.", [256, 512, 1024, 2048, 4096, 8192, 16384]),
        Number("memory_mb", "Memory.", "Mémoire.").Between(512, 122880, "From 512 MiB to 120 GiB.", "De 512 Mio à 120 Gio."),
        Number("disk_gb", "Disk of a task.", "Disque d'une tâche.", 21).Between(21, 200, "From 21 to 200 GiB.", "De 21 à 200 Gio."),
        Word("architecture", "X86_64 or ARM64.", "X86_64 ou ARM64.", "X86_64")
            .OneOf("X86_64 or ARM64.", "X86_64 ou ARM64.", ["X86_64", "ARM64"]),
        Flag("spot", "Whether tasks run on spare capacity, which may be taken back.",
            "Les tâches tournent sur la capacité libre, qui peut être reprise.", false),
        Number("min_tasks", "Fewest tasks.", "Le moins de tâches."), Number("max_tasks", "Most tasks.", "Le plus de tâches."),
        Number("cpu_target_percent", "Processor load that the service keeps.", "Charge du processeur que le service tient.", 60)
            .Between(10, 90, "From 10 to 90.", "De 10 à 90."),
        Map("settings", HclType.Text, "Settings handed to the program; no secrets.", "Réglages remis au programme ; aucun secret.", []),
        Map("secret_arns", HclType.Text, "Secrets handed to the program, by name: where they lie, never their values.",
            "Secrets remis au programme, par nom : où ils se trouvent, jamais leurs valeurs.", []),
        Map("target_groups", HclType.Text, "Balancers that send it requests, by name.",
            "Répartiteurs qui lui envoient des requêtes, par nom.", []),
        Permissions.Variable, LogDays, Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("cluster_name", Of("aws_ecs_cluster.main.name"), "The cluster.", "Le cluster."),
        Output("service_name", Of("aws_ecs_service.main.name"), "The service.", "Le service."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Cluster(component.Name));
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("subnet_ids", AwsSite.Network("private_subnet_ids"));
        call.Wiring.Add("security_group_id", AwsSite.GroupId(component));
        call.Wiring.Add("clients", AwsSite.Any(site.Way.Admitted(component)));
        call.Wiring.Add("target_groups", site.Way.TargetGroupMap(component));
        call.Wiring.Add("permissions", AwsSite.Any(Permissions.Of(site, component)));
        if (component.Spec.Secrets.Count > 0) call.Wiring.Add("secret_arns", Of($"module.{call.Name}_secrets[each.key].arns"));
        Sizes(site, call, component);
        call.Show("cluster_name", "service_name");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        Walls.Clients(Var("port"), Carried.Value), Logs(),
        .. Iam.Role("start", Join(Var("role_name"), "-start"), "ecs-tasks.amazonaws.com", "service-role/AmazonECSTaskExecutionRolePolicy"),
        Secrets(), SecretPolicy(),
        .. Iam.Role("task", Join(Var("role_name"), "-task"), "ecs-tasks.amazonaws.com"), Calls(), CallPolicy(),
        Cluster(), Capacity(), Task(), Service(), Target(), Scaling(),
    ];

    private static void Sizes(AwsSite site, ModuleCall call, DeployedComponent component)
    {
        var (units, memory) = Fargate.Fit(component.Cores() ?? 0.25, (component.Memory() ?? 5.4e8) / (1 << 20));
        var settings = new HclObject();
        foreach (var (name, value) in component.Spec.Settings) settings.Add(name, value);
        call.Numbers.Add("image", component.Spec.Image ?? $"{site.Context.System}/{component.Name}:latest");
        call.Numbers.Add("port", component.Spec.Serves?.Port ?? UsualPort);
        call.Numbers.Add("cpu_units", units);
        call.Numbers.Add("memory_mb", memory);
        call.Numbers.Add("architecture", component.InputWord("architecture") == "arm" ? "ARM64" : "X86_64");
        call.Numbers.Add("spot", EksNodeGroupModule.IsSpot(component));
        call.Numbers.Add("min_tasks", component.MinReplicas);
        call.Numbers.Add("max_tasks", Math.Max(1, component.MaxReplicas));
        call.Numbers.Add("cpu_target_percent",
            component.Spec.Scaling?.Cpu is { } cpu ? (HclValue)Math.Clamp((long)cpu.Percent, 10, 90) : null);
        call.Numbers.Add("settings", settings.IsEmpty ? null : settings);
        call.Numbers.Add("log_retention_days", site.LogDays);
        if (component.Spec.Image is null)
            site.Context.Note(component.Name, "{0}: the file names no image, and a name stands for it.",
                "{0} : le fichier ne nomme pas d'image, et un nom en tient lieu.");
    }

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "main")
    {
        { "region", Var("region") },
        { "name", Join("/aws/ecs/", Var("name")) },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private static HclBlock Secrets() => new("data", "aws_iam_policy_document", "secrets")
    {
        TerraformBlocks.When(HasSecrets(), new HclBlock("statement")
        {
            { "actions", List("secretsmanager:GetSecretValue") },
            { "resources", Call("values", Var("secret_arns")) },
        }),
    };

    private static HclValue HasSecrets() => Call("length", Var("secret_arns")).Op(">", 0);

    private static HclBlock SecretPolicy() => new("resource", "aws_iam_role_policy", "secrets")
    {
        { "count", Once(HasSecrets()) },
        { "name", "secrets" },
        { "role", Of("aws_iam_role.start.id") },
        { "policy", Of("data.aws_iam_policy_document.secrets.json") },
    };

    private static HclBlock Calls() => new("data", "aws_iam_policy_document", "calls") { Permissions.Statements() };

    private static HclBlock CallPolicy() => new("resource", "aws_iam_role_policy", "calls")
    {
        { "count", Once(Call("length", Permissions.Variable.Value).Op(">", 0)) },
        { "name", "calls" }, { "role", Of("aws_iam_role.task.id") }, { "policy", Of("data.aws_iam_policy_document.calls.json") },
    };

    private static HclBlock Cluster() => new("resource", "aws_ecs_cluster", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "tags", Var("tags") },
        new HclBlock("setting") { { "name", "containerInsights" }, { "value", "enabled" } },
    };

    private static HclBlock Capacity() => new("resource", "aws_ecs_cluster_capacity_providers", "main")
    {
        { "region", Var("region") },
        { "cluster_name", Of("aws_ecs_cluster.main.name") },
        { "capacity_providers", List("FARGATE", "FARGATE_SPOT") },
    };

    private static HclBlock Task() => new("resource", "aws_ecs_task_definition", "main")
    {
        { "region", Var("region") },
        { "family", Var("name") },
        { "requires_compatibilities", List("FARGATE") },
        { "network_mode", "awsvpc" },
        { "cpu", Call("tostring", Var("cpu_units")) },
        { "memory", Call("tostring", Var("memory_mb")) },
        { "execution_role_arn", Of("aws_iam_role.start.arn") },
        { "task_role_arn", Of("aws_iam_role.task.arn") },
        { "container_definitions", Call("jsonencode", List(Container())) },
        { "tags", Var("tags") },
        new HclBlock("runtime_platform") { { "operating_system_family", "LINUX" }, { "cpu_architecture", Var("architecture") } },
        new HclBlock("ephemeral_storage") { { "size_in_gib", Var("disk_gb") } },
    };

    private static HclObject Container() => new()
    {
        { "name", "main" },
        { "image", Var("image") },
        { "essential", true },
        { "portMappings", List(new HclObject { { "containerPort", Var("port") }, { "protocol", "tcp" } }) },
        {
            "environment",
            HclValue.ForList("key, value", Var("settings"), new HclObject { { "name", Of("key") }, { "value", Of("value") } })
        },
        {
            "secrets",
            HclValue.ForList("key, arn", Var("secret_arns"), new HclObject { { "name", Of("key") }, { "valueFrom", Of("arn") } })
        },
        {
            "logConfiguration", new HclObject
            {
                { "logDriver", "awslogs" },
                {
                    "options",
                    new HclObject
                    {
                        { "awslogs-group", Of("aws_cloudwatch_log_group.main.name") },
                        { "awslogs-region", Var("region") },
                        { "awslogs-stream-prefix", "task" },
                    }
                },
            }
        },
    };

    private HclBlock Service() => new("resource", "aws_ecs_service", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "cluster", Of("aws_ecs_cluster.main.id") },
        { "task_definition", Of("aws_ecs_task_definition.main.arn") },
        { "desired_count", Var("min_tasks") },
        { "deployment_minimum_healthy_percent", 100 },
        { "deployment_maximum_percent", 200 },
        { "propagate_tags", "SERVICE" },
        { "tags", Var("tags") },
        new HclBlock("capacity_provider_strategy") { { "capacity_provider", If(Var("spot"), "FARGATE_SPOT", "FARGATE") }, { "weight", 1 } },
        new HclBlock("deployment_circuit_breaker") { { "enable", true }, { "rollback", true } },
        new HclBlock("network_configuration")
        {
            { "subnets", Var("subnet_ids") },
            { "security_groups", List(Carried.Value) },
            { "assign_public_ip", false },
        },
        TerraformBlocks.Each(Var("target_groups"), new HclBlock("load_balancer")
        {
            { "target_group_arn", Of("load_balancer.value") }, { "container_name", "main" }, { "container_port", Var("port") },
        }),
        TerraformBlocks.Leave(
            Say("The autoscaler owns the number, the pipeline the version.",
                "L'autoscaler décide du nombre, la chaîne de livraison de la version."), "desired_count", "task_definition"),
        { "depends_on", List(Of("aws_ecs_cluster_capacity_providers.main")) },
    };

    private static HclBlock Target() => new("resource", "aws_appautoscaling_target", "tasks")
    {
        { "region", Var("region") },
        { "service_namespace", "ecs" },
        { "resource_id", Join("service/", Of("aws_ecs_cluster.main.name"), "/", Of("aws_ecs_service.main.name")) },
        { "scalable_dimension", "ecs:service:DesiredCount" },
        { "min_capacity", Var("min_tasks") },
        { "max_capacity", Var("max_tasks") },
    };

    private static HclBlock Scaling() => new("resource", "aws_appautoscaling_policy", "cpu")
    {
        { "count", Once(Var("max_tasks").Op(">", Var("min_tasks"))) },
        { "region", Var("region") },
        { "name", "cpu" },
        { "policy_type", "TargetTrackingScaling" },
        { "service_namespace", Of("aws_appautoscaling_target.tasks.service_namespace") },
        { "resource_id", Of("aws_appautoscaling_target.tasks.resource_id") },
        { "scalable_dimension", Of("aws_appautoscaling_target.tasks.scalable_dimension") },
        new HclBlock("target_tracking_scaling_policy_configuration")
        {
            { "target_value", Var("cpu_target_percent") },
            new HclBlock("predefined_metric_specification") { { "predefined_metric_type", "ECSServiceAverageCPUUtilization" } },
        },
    };
}
