using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Brokers of Kafka, run by MSK; programs come with their role, over TLS.</summary>
/// <remarks>Brokers, zones and volumes: docs.aws.amazon.com/msk/latest/developerguide/limits.html; ports: port-info.html; from memory, not
/// re-read.</remarks>
internal sealed class StreamModule(Language language) : OfferedModule(language)
{
    private const int Port = 9098;          // IAM over TLS
    private const long MetricsFirst = 11001;    // JMX exporter; the node exporter is on 11002
    private const string KafkaVersion = "3.9.x";

    internal override string Folder => "aws-msk";

    internal override Text Purpose => new("Kafka brokers, run by MSK.", "Des brokers Kafka, gérés par MSK.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, VpcId, Subnets, Clients,
        Number("zones", "Zones that hold brokers.", "Zones qui portent des brokers.").Between(2, 3, "Two or three.", "Deux ou trois."),
        Number("brokers", "Brokers: a multiple of the zones.", "Brokers : un multiple des zones.")
            .Where(Var("brokers").Op("%", 1).Is(0).Op("&&", Var("brokers").Op(">=", 2)), "Two at least.", "Deux au moins."),
        Word("instance_type", "Size of a broker.", "Taille d'un broker.")
            .Like("^(kafka|express)\\.", "A size of MSK begins with kafka.", "Une taille de MSK commence par kafka."),
        Word("kafka_version", "Version of Kafka.", "Version de Kafka.", KafkaVersion),
        Number("storage_gb", "Volume of a broker.", "Volume d'un broker.").Between(1, 16384, "From 1 GiB to 16 TiB.", "De 1 Gio à 16 Tio."),
        Number("max_storage_gb", "How far each volume grows by itself; it never shrinks.",
            "Jusqu'où chaque volume grandit seul ; il ne rétrécit jamais."),
        LogDays, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arn", Of("aws_msk_cluster.main.arn"), "The cluster.", "Le cluster."),
        Output("cluster_name", Of("aws_msk_cluster.main.cluster_name"), "Its name.", "Son nom."),
        Output("bootstrap_brokers", Of("aws_msk_cluster.main.bootstrap_brokers_sasl_iam"), "Where programs begin.",
            "Par où commencent les programmes."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var wanted = Math.Max(2, component.MinReplicas);
        var zones = wanted % 3 == 0 ? 3 : wanted % 2 == 0 ? 2 : 3;
        var brokers = (wanted + zones - 1) / zones * zones;
        var size = component.Spec.Storage is { } storage ? Math.Clamp(Machines.Gibibytes(storage), 1, 16384) : 100;
        var call = site.Start(component, this, site.Names.Stream(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("data_subnet_ids"));
        call.Wiring.Add("clients", AwsSite.Any(site.Clients(component)));
        call.Numbers.Add("instance_type", Machines.Size(site, component, "kafka.t3.small"));
        call.Numbers.Add("kafka_version", KafkaVersion);
        call.Numbers.Add("zones", zones);
        call.Numbers.Add("brokers", brokers);
        call.Numbers.Add("storage_gb", size);
        call.Numbers.Add("max_storage_gb", Math.Min(16384, size * 2));
        call.Numbers.Add("log_retention_days", site.LogDays);
        Watch.Over(site, call, component,
            [new("controllers", "ActiveControllerCount", 1) { Statistic = "Maximum", Above = false, Severity = Alarm.Critical },
            new("offline-partitions", "OfflinePartitionsCount", 0) { Statistic = "Maximum", Severity = Alarm.Critical }], _ => null);
        call.Show("bootstrap_brokers");
        if (brokers != component.MinReplicas)
            site.Context.Note(component.Name, "{0}: MSK takes a multiple of the zones; the number of brokers is rounded up.",
                "{0} : MSK veut un multiple des zones ; le nombre de brokers est arrondi vers le haut.");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Walls.For("Kafka", Port), Metrics(), Inside(), Logs(), Settings(), Brokers(), Growth(), Grow(),
        Watch.Alarms("AWS/Kafka", new() { { "Cluster Name", Of("aws_msk_cluster.main.cluster_name") } }),
    ];

    private static HclBlock Metrics() => new("resource", "aws_vpc_security_group_ingress_rule", "metrics")
    {
        { "for_each", Var("clients") },
        { "region", Var("region") },
        { "security_group_id", Of("aws_security_group.main.id") },
        { "referenced_security_group_id", Of("each.value") },
        { "ip_protocol", "tcp" },
        { "from_port", MetricsFirst },
        { "to_port", MetricsFirst + 1 },
        { "description", Join(Of("each.key"), ": metrics for Prometheus") },
        { "tags", Var("tags") },
    };

    private static HclBlock Inside() => new("resource", "aws_vpc_security_group_ingress_rule", "brokers")
    {
        { "region", Var("region") },
        { "security_group_id", Of("aws_security_group.main.id") },
        { "referenced_security_group_id", Of("aws_security_group.main.id") },
        { "ip_protocol", "-1" },
        { "description", "Brokers among themselves" },
        { "tags", Var("tags") },
    };

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "main")
    {
        { "region", Var("region") },
        { "name", Join("/aws/msk/", Var("name")) },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private HclBlock Settings() =>
        Under(Say("A message that was acknowledged is in two zones at least.", "Un message acquitté est dans deux zones au moins."),
        new HclBlock("resource", "aws_msk_configuration", "main")
        {
            { "region", Var("region") },
            { "name", Var("name") },
            { "kafka_versions", List(Var("kafka_version")) },
            { "server_properties",
                Call("join", "\n", List("auto.create.topics.enable=false", Join("default.replication.factor=", Var("zones")),
                Join("min.insync.replicas=", Var("zones").Op("-", 1)), "unclean.leader.election.enable=false")) },
        });

    private HclBlock Brokers() => new("resource", "aws_msk_cluster", "main")
    {
        { "region", Var("region") },
        { "cluster_name", Var("name") },
        { "kafka_version", Var("kafka_version") },
        { "number_of_broker_nodes", Var("brokers") },
        { "enhanced_monitoring", "PER_BROKER" },
        { "tags", Var("tags") },
        new HclBlock("broker_node_group_info")
        {
            { "instance_type", Var("instance_type") },
            { "client_subnets", Call("slice", Var("subnet_ids"), 0, Var("zones")) },
            { "security_groups", List(Of("aws_security_group.main.id")) },
            new HclBlock("storage_info") { new HclBlock("ebs_storage_info") { { "volume_size", Var("storage_gb") } } },
        },
        new HclBlock("configuration_info")
        {
            { "arn", Of("aws_msk_configuration.main.arn") },
            { "revision", Of("aws_msk_configuration.main.latest_revision") },
        },
        new HclBlock("client_authentication") { new HclBlock("sasl") { { "iam", true } } },
        new HclBlock("encryption_info") { new HclBlock("encryption_in_transit") { { "client_broker", "TLS" }, { "in_cluster", true } } },
        new HclBlock("open_monitoring")
        {
            new HclBlock("prometheus")
            {
                new HclBlock("jmx_exporter") { { "enabled_in_broker", true } },
                new HclBlock("node_exporter") { { "enabled_in_broker", true } },
            },
        },
        new HclBlock("logging_info")
        {
            new HclBlock("broker_logs")
            {
                new HclBlock("cloudwatch_logs") { { "enabled", true }, { "log_group", Of("aws_cloudwatch_log_group.main.name") } },
            },
        },
        Lifecycle(),
    };

    private HclBlock Lifecycle() => new("lifecycle")
    {
        {
            "prevent_destroy", true,
            Say("MSK has no protection of its own: take this away to give the cluster up.",
                "MSK n'a pas de protection propre : retirez ceci pour renoncer au cluster.")
        },
        {
            "ignore_changes", List(Of("broker_node_group_info[0].storage_info[0].ebs_storage_info[0].volume_size")),
            Say("Volumes grow by themselves.", "Les volumes grandissent seuls.")
        },
    };

    private static HclBlock Growth() => new("resource", "aws_appautoscaling_target", "storage")
    {
        { "region", Var("region") },
        { "service_namespace", "kafka" },
        { "resource_id", Of("aws_msk_cluster.main.arn") },
        { "scalable_dimension", "kafka:broker-storage:VolumeSize" },
        { "min_capacity", 1 },
        { "max_capacity", Var("max_storage_gb") },
    };

    private static HclBlock Grow() => new("resource", "aws_appautoscaling_policy", "storage")
    {
        { "region", Var("region") },
        { "name", "storage" },
        { "policy_type", "TargetTrackingScaling" },
        { "service_namespace", Of("aws_appautoscaling_target.storage.service_namespace") },
        { "resource_id", Of("aws_appautoscaling_target.storage.resource_id") },
        { "scalable_dimension", Of("aws_appautoscaling_target.storage.scalable_dimension") },
        new HclBlock("target_tracking_scaling_policy_configuration")
        {
            { "target_value", 70 },
            { "disable_scale_in", true },
            new HclBlock("predefined_metric_specification") { { "predefined_metric_type", "KafkaBrokerStorageUtilization" } },
        },
    };
}
