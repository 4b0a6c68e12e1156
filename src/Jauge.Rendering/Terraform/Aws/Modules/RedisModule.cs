using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A cache of ElastiCache: shards, each with its replicas.</summary>
/// <remarks>Limits: docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html, from memory, not
/// re-read.</remarks>
internal sealed class RedisModule(Language language) : OfferedModule(language)
{
    internal const int Port = 6379;
    private const int MostReplicas = 5;
    private const int MostSnapshotDays = 35;

    internal override string Folder => "aws-elasticache";

    internal override Text Purpose =>
        new("A cache of ElastiCache: shards, each with its replicas.", "Un cache ElastiCache : des shards, chacun avec ses réplicas.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, VpcId, Subnets, Clients,
        Word("engine", "redis or valkey.", "redis ou valkey.", "redis").OneOf("redis or valkey.", "redis ou valkey.", ["redis", "valkey"]),
        Word("node_type", "Size of a node.", "Taille d'un nœud.")
            .Like("^cache\\.", "A size of ElastiCache begins with cache.", "Une taille d'ElastiCache commence par cache."),
        Number("shards", "Shards; more than one asks for clients that speak the cluster protocol.",
            "Shards ; plus d'un demande des clients qui parlent le protocole de cluster.", 1)
            .Between(1, 90, "At most ninety.", "Quatre-vingt-dix au plus."),
        Number("replicas", "Replicas of each shard.", "Réplicas de chaque shard.", 0)
            .Between(0, MostReplicas, "At most five.", "Cinq au plus."),
        Flag("multi_az", "Whether replicas stand in other zones.", "Les réplicas sont dans d'autres zones."),
        Number("snapshot_days", "Days for which daily snapshots are kept; none where it is 0.",
            "Jours de conservation des instantanés quotidiens ; aucun si 0.", 0)
            .Between(0, MostSnapshotDays, "At most 35 days.", "35 jours au plus."),
        new ModuleVariable("auth_token", HclType.Text,
            new("Password of the cache, beside TLS and the security group; none where it is null. It is kept in the state.",
            "Mot de passe du cache, en plus de TLS et du groupe de sécurité ; aucun si null. Il est gardé dans l'état."))
            {
                Default = HclLiteral.Null,
                IsSensitive = true,
            },
        LogDays, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("address",
            Call("coalesce", Of("aws_elasticache_replication_group.main.configuration_endpoint_address"),
                Of("aws_elasticache_replication_group.main.primary_endpoint_address")), "Its host.", "Son hôte."),
        Output("port", Of("aws_elasticache_replication_group.main.port"), "Its port.", "Son port."),
        Output("arn", Of("aws_elasticache_replication_group.main.arn"), "The cache.", "Le cache."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var shards = Math.Max(1, (long)(component.Input("shards") ?? 1));
        var replicas = Math.Clamp((component.MinReplicas / shards) - 1, 0, MostReplicas);
        var call = site.Start(component, this, site.Names.Cache(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("data_subnet_ids"));
        call.Wiring.Add("clients", AwsSite.Any(site.Clients(component)));
        call.Ask("auth_token");
        call.Numbers.Add("engine", component.InputWord("engine") ?? "redis");
        call.Numbers.Add("node_type", Machines.Size(site, component, "cache.t4g.small"));
        call.Numbers.Add("shards", shards);
        call.Numbers.Add("replicas", replicas);
        call.Numbers.Add("multi_az", component.HighAvailability == "multi-az" && replicas > 0);
        call.Numbers.Add("snapshot_days",
            Math.Clamp((long)Math.Ceiling(component.Spec.Backups?.Keep?.TotalDays ?? 0), 0, MostSnapshotDays));
        call.Numbers.Add("log_retention_days", site.LogDays);
        Watch.Over(site, call, component,
            [new("cpu", "EngineCPUUtilization", 80), new("memory", "DatabaseMemoryUsagePercentage", 80),
                new("evictions", "Evictions", 100) { Statistic = "Sum" }],
            alert => AlertMetrics.OfCache(component, alert));
        call.Show("address");
        Notes(site, component, shards, replicas);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        Locals(), .. Walls.For("Cache", Port), Ground(), Parameters(), Logs(), Cache(),
        Watch.Alarms("AWS/ElastiCache", new() { { "CacheClusterId", Of("each.value.node") } }, ByNode()),
    ];

    private static void Notes(AwsSite site, DeployedComponent component, long shards, long replicas)
    {
        if (component.HighAvailability == "multi-az" && replicas == 0) site.Context.Note(component.Name,
            "{0}: high availability is asked and there is no replica to take over; multi_az is off.",
            "{0} : la haute disponibilité est demandée et aucun réplica ne peut prendre la suite ; multi_az est éteint.");
        if ((replicas + 1) * shards != component.MinReplicas) site.Context.Note(component.Name,
            "{0}: the nodes do not divide evenly among the shards; every shard gets as many.",
            "{0} : les nœuds ne se partagent pas également entre les shards ; chaque shard en reçoit autant.");
        if (site.Callers(component).Any(c => c.Provider != "aws")) site.Context.Note(component.Name,
            "{0}: a caller stands outside AWS, and ElastiCache has no address on the internet: a way in (VPN, peering, or a proxy) is to "
                + "be decided.",
            "{0} : un appelant est hors d'AWS, et ElastiCache n'a pas d'adresse sur Internet : un accès (VPN, peering ou proxy) reste à "
                + "décider.");
    }

    // redis is kept at the last version under an open licence that AWS runs; valkey is its successor
    private static HclBlock Locals() => new("locals")
    {
        { "version", If(Var("engine").Is("valkey"), "8.0", "7.1") },
        { "family", If(Var("engine").Is("valkey"), "valkey8", "redis7") },
        { "nodes", If(Var("shards").Op(">", 1),
            Call("flatten",
                HclValue.ForList("shard", Call("range", Var("shards")), HclValue.ForList("node", Call("range", Var("replicas").Op("+", 1)),
            Call("format", "%s-%04d-%03d", Var("name"), Of("shard").Op("+", 1), Of("node").Op("+", 1))))),
            HclValue.ForList("node", Call("range", Var("replicas").Op("+", 1)),
                Call("format", "%s-%03d", Var("name"), Of("node").Op("+", 1)))) },
    };

    // CloudWatch measures nodes, not their group: ElastiCache numbers them by shard and place
    private static HclValue ByNode() => HclValue.ForMap("pair", Call("setproduct", Call("keys", Var("alarms")), Of("local.nodes")),
        Join(Of("pair[0]"), "-", Of("pair[1]")),
        Call("merge", Var("alarms").At(Of("pair[0]")), new HclObject { { "node", Of("pair[1]") } }));

    private static HclBlock Ground() => new("resource", "aws_elasticache_subnet_group", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "subnet_ids", Var("subnet_ids") },
        { "tags", Var("tags") },
    };

    private static HclBlock Parameters() => new("resource", "aws_elasticache_parameter_group", "main")
    {
        { "region", Var("region") },
        { "name", Join(Var("name"), "-", Of("local.family")) },
        { "family", Of("local.family") },
        { "tags", Var("tags") },
        new HclBlock("parameter") { { "name", "cluster-enabled" }, { "value", If(Var("shards").Op(">", 1), "yes", "no") } },
        new HclBlock("lifecycle") { { "create_before_destroy", true } },
    };

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "slow")
    {
        { "region", Var("region") },
        { "name", Join("/aws/elasticache/", Var("name"), "/slow") },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private HclBlock Cache() => new("resource", "aws_elasticache_replication_group", "main")
    {
        { "region", Var("region") },
        { "replication_group_id", Var("name") },
        { "description", Var("name") },
        { "engine", Var("engine") },
        { "engine_version", Of("local.version") },
        { "node_type", Var("node_type") },
        { "port", Port },
        { "num_node_groups", Var("shards") },
        { "replicas_per_node_group", Var("replicas") },
        { "automatic_failover_enabled", Var("replicas").Op(">", 0).Op("||", Var("shards").Op(">", 1)) },
        { "multi_az_enabled", Var("multi_az") },
        { "subnet_group_name", Of("aws_elasticache_subnet_group.main.name") },
        { "security_group_ids", List(Of("aws_security_group.main.id")) },
        { "parameter_group_name", Of("aws_elasticache_parameter_group.main.name") },
        { "at_rest_encryption_enabled", "true" },
        {
            "transit_encryption_enabled", true,
            Say("Clients use rediss://, not redis://.", "Les clients utilisent rediss://, non redis://.")
        },
        { "auth_token", Var("auth_token") },
        { "snapshot_retention_limit", Var("snapshot_days") },
        { "snapshot_window", If(Var("snapshot_days").Op(">", 0), "01:00-02:00", HclLiteral.Null) },
        { "maintenance_window", "sun:03:00-sun:04:00" },
        { "auto_minor_version_upgrade", "true" },
        { "tags", Var("tags") },
        new HclBlock("log_delivery_configuration")
        {
            { "destination", Of("aws_cloudwatch_log_group.slow.name") },
            { "destination_type", "cloudwatch-logs" },
            { "log_format", "json" },
            { "log_type", "slow-log" },
        },
    };
}
