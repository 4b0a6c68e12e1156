using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A cache of ElastiCache that grows and shrinks by itself, up to a bound.</summary>
internal sealed class RedisServerlessModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-elasticache-serverless";

    internal override Text Purpose => new("A serverless cache of ElastiCache.", "Un cache ElastiCache sans serveur.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, VpcId, Subnets, Clients,
        Word("engine", "redis or valkey.", "redis ou valkey.", "redis").OneOf("redis or valkey.", "redis ou valkey.", ["redis", "valkey"]),
        Number("max_storage_gb", "Most data: a bound of the bill.", "Le plus de données : une borne de la facture.")
            .Between(1, 5000, "From 1 to 5,000 GB.", "De 1 à 5 000 Go."),
        Number("snapshot_days", "Days for which daily snapshots are kept; none where it is 0.",
            "Jours de conservation des instantanés quotidiens ; aucun si 0.", 0).Between(0, 35, "At most 35 days.", "35 jours au plus."),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("address", Of("aws_elasticache_serverless_cache.main.endpoint[0].address"), "Its host.", "Son hôte."),
        Output("arn", Of("aws_elasticache_serverless_cache.main.arn"), "The cache.", "Le cache."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Cache(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("data_subnet_ids"));
        call.Wiring.Add("clients", AwsSite.Any(site.Clients(component)));
        call.Numbers.Add("engine", component.InputWord("engine") ?? "redis");
        call.Numbers.Add("max_storage_gb",
            component.Spec.Storage is { } size ? Math.Clamp((long)Math.Ceiling(size.Gigabytes * 2), 1, 5000) : 10);
        call.Numbers.Add("snapshot_days", Math.Clamp((long)Math.Ceiling(component.Spec.Backups?.Keep?.TotalDays ?? 0), 0, 35));
        call.Show("address");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() => [.. Walls.For("Cache", RedisModule.Port), Cache()];

    private static HclBlock Cache() => new("resource", "aws_elasticache_serverless_cache", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "engine", Var("engine") },
        { "major_engine_version", If(Var("engine").Is("valkey"), "8", "7") },
        { "subnet_ids", Var("subnet_ids") },
        { "security_group_ids", List(Of("aws_security_group.main.id")) },
        { "snapshot_retention_limit", Var("snapshot_days") },
        { "daily_snapshot_time", If(Var("snapshot_days").Op(">", 0), "01:00", HclLiteral.Null) },
        { "tags", Var("tags") },
        new HclBlock("cache_usage_limits") { new HclBlock("data_storage") { { "maximum", Var("max_storage_gb") }, { "unit", "GB" } } },
    };
}
