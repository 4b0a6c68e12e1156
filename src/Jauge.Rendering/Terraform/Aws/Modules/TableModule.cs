using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A DynamoDB table; with copies in other regions it is a global one.</summary>
internal sealed class TableModule(Language language) : OfferedModule(language)
{
    private const int MostRecoveryDays = 35;        // DynamoDB developer guide, point-in-time recovery

    internal override string Folder => "aws-dynamodb";

    internal override Text Purpose =>
        new("A DynamoDB table, with a copy in each further region.", "Une table DynamoDB, avec une copie dans chaque autre région.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Words("replica_regions", "Regions that hold a copy; each takes writes.",
            "Régions qui portent une copie ; chacune accepte les écritures.", List()),
        Word("billing_mode", "PAY_PER_REQUEST, or PROVISIONED with an autoscaler.", "PAY_PER_REQUEST, ou PROVISIONED avec un autoscaler.",
            "PAY_PER_REQUEST")
            .OneOf("PAY_PER_REQUEST or PROVISIONED.", "PAY_PER_REQUEST ou PROVISIONED.", ["PAY_PER_REQUEST", "PROVISIONED"]),
        Number("read_capacity", "Reads a second at least, where provisioned.", "Lectures par seconde au moins, si provisionné.", 1),
        Number("write_capacity", "Writes a second at least, where provisioned.", "Écritures par seconde au moins, si provisionné.", 1),
        Number("recovery_days", "Days to any second of which it can be restored; 0 for none.",
            "Jours à toute seconde desquels elle peut être restaurée ; 0 pour aucun.", 0)
            .Between(0, MostRecoveryDays, "At most 35 days.", "35 jours au plus."),
        Word("hash_key", "Partition key.", "Clé de partition.", "pk"), Word("range_key", "Sort key.", "Clé de tri.", "sk"),
        Protected, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("table_name", Of("aws_dynamodb_table.main.name"), "Its name, the same in all regions.",
            "Son nom, le même dans toutes les régions."),
        Output("arns", HclValue.ForMap("region", Call("concat", List(Var("region")), Var("replica_regions")), Of("region"),
            Call("replace", Of("aws_dynamodb_table.main.arn"), Join(":", Var("region"), ":"), Join(":", Of("region"), ":"))),
            "The table, by region.", "La table, par région."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = AwsSite.Once(component, this, site.Names.Table(component.Name));
        call.Wiring.Add("region", component.Regions[0].Region);
        call.Numbers.Add("replica_regions", HclValue.List(component.Regions.Skip(1).Select(r => (HclValue)r.Region)));
        call.Numbers.Add("billing_mode", component.InputWord("mode") == "provisioned" ? "PROVISIONED" : "PAY_PER_REQUEST");
        call.Numbers.Add("read_capacity", Math.Max(1, (long)(component.Input("read-capacity") ?? 1)));
        call.Numbers.Add("write_capacity", Math.Max(1, (long)(component.Input("write-capacity") ?? 1)));
        call.Numbers.Add("recovery_days", RecoveryDays(component));
        call.Numbers.Add("deletion_protection", site.IsProtected);
        Watch.Over(site, call, component,
            [new("throttled-reads", "ReadThrottleEvents", 0) { Statistic = "Sum" },
                new("throttled-writes", "WriteThrottleEvents", 0) { Statistic = "Sum" }], _ => null);
        call.Show("table_name");
        site.Context.Note(component.Name,
            "{0}: the file does not name its keys; pk and sk stand for them, and cannot be changed without a new table.",
            "{0} : le fichier ne nomme pas ses clés ; pk et sk en tiennent lieu, et ne se changent pas sans nouvelle table.");
        if (component.Spec.Backups is null) site.Context.Note(component.Name,
            "{0}: no backups are described, and point-in-time recovery, which is billed, is off.",
            "{0} : aucune sauvegarde n'est décrite, et la restauration à un instant donné, facturée, est éteinte.");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() => 
    [
        Table(), .. Scaled("read"), .. Scaled("write"),
        Watch.Alarms("AWS/DynamoDB", new() { { "TableName", Of("aws_dynamodb_table.main.name") } }),
    ];

    private static long RecoveryDays(DeployedComponent component) => component.Spec.Backups is { PointInTime: not false } backups
        ? Math.Clamp((long)Math.Ceiling(backups.Keep?.TotalDays ?? MostRecoveryDays), 1, MostRecoveryDays) : 0;

    private HclBlock Table() => new("resource", "aws_dynamodb_table", "main")
    {
        { "region", Var("region") },
        { "name", Var("name") },
        { "billing_mode", Var("billing_mode") },
        { "read_capacity", If(Provisioned(), Var("read_capacity"), HclLiteral.Null) },
        { "write_capacity", If(Provisioned(), Var("write_capacity"), HclLiteral.Null) },
        { "hash_key", Var("hash_key") },
        { "range_key", Var("range_key") },
        { "stream_enabled", Call("length", Var("replica_regions")).Op(">", 0) },
        {
            "stream_view_type", If(Call("length", Var("replica_regions")).Op(">", 0), "NEW_AND_OLD_IMAGES", HclLiteral.Null),
            Say("Copies follow it.", "Les copies le suivent.")
        },
        { "deletion_protection_enabled", Var("deletion_protection") },
        { "tags", Var("tags") },
        Attribute("hash_key"), Attribute("range_key"),
        new HclBlock("point_in_time_recovery")
        {
            { "enabled", Var("recovery_days").Op(">", 0) },
            { "recovery_period_in_days", If(Var("recovery_days").Op(">", 0), Var("recovery_days"), HclLiteral.Null) },
        },
        TerraformBlocks.Each(Var("replica_regions"), new HclBlock("replica")
        {
            { "region_name", Of("replica.value") },
            { "point_in_time_recovery", Var("recovery_days").Op(">", 0) },
            { "deletion_protection_enabled", Var("deletion_protection") },
            { "propagate_tags", true },
        }),
        TerraformBlocks.Leave(
            Say("The autoscaler owns them where they are provisioned.", "L'autoscaler en décide où elles sont provisionnées."),
            "read_capacity", "write_capacity"),
    };

    private static HclValue Provisioned() => Var("billing_mode").Is("PROVISIONED");

    private static HclBlock Attribute(string key) => new("attribute") { { "name", Var(key) }, { "type", "S" } };

    private static IEnumerable<HclBlock> Scaled(string what)
    {
        var capital = char.ToUpperInvariant(what[0]) + what[1..];
        yield return new("resource", "aws_appautoscaling_target", what)
        {
            { "count", Once(Provisioned()) },
            { "region", Var("region") },
            { "service_namespace", "dynamodb" },
            { "resource_id", Join("table/", Of("aws_dynamodb_table.main.name")) },
            { "scalable_dimension", $"dynamodb:table:{capital}CapacityUnits" },
            { "min_capacity", Var($"{what}_capacity") },
            { "max_capacity", Var($"{what}_capacity").Op("*", 10) },
        };
        yield return new("resource", "aws_appautoscaling_policy", what)
        {
            { "count", Once(Provisioned()) },
            { "region", Var("region") },
            { "name", $"{what}-utilization" },
            { "policy_type", "TargetTrackingScaling" },
            { "service_namespace", Of($"aws_appautoscaling_target.{what}[0].service_namespace") },
            { "resource_id", Of($"aws_appautoscaling_target.{what}[0].resource_id") },
            { "scalable_dimension", Of($"aws_appautoscaling_target.{what}[0].scalable_dimension") },
            new HclBlock("target_tracking_scaling_policy_configuration")
            {
                { "target_value", 70 },
                new HclBlock("predefined_metric_specification") { { "predefined_metric_type", $"DynamoDB{capital}CapacityUtilization" } },
            },
        };
    }
}
