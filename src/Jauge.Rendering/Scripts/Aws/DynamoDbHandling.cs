using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>A DynamoDB table.</summary>
internal sealed class DynamoDbHandling(Site site) : Handling(site)
{
    private string Table => Site.Aws.Table(Site.Name);

    internal override IEnumerable<Step> Verify() =>
        [Step.Of("check_state", $"{Site.Name} ({Site.Region.Region})", "ACTIVE", "aws", "dynamodb", "describe-table", "--region",
            Site.Region.Region, "--table-name", Table, "--query", "Table.TableStatus", "--output", "text")];

    internal override IEnumerable<Step> Backup() => [Step.Of("dynamodb_backup", Site.Name, Site.Region.Region, Table)];

    internal override IEnumerable<Step> Restore() => [Step.Of("dynamodb_restore", Site.Name, Site.Region.Region, Table)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("aws", "dynamodb", "describe-table", "--region", Site.Region.Region, "--table-name", Table, "--query",
            "Table.{status:TableStatus,items:ItemCount,copies:Replicas[].RegionName}"),
        Line("aws", "dynamodb", "describe-continuous-backups", "--region", Site.Region.Region, "--table-name", Table),
    ];
}
