using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>What RDS and Aurora have in common.</summary>
internal static class Databases
{
    /// <summary>The subnets that it may stand in.</summary>
    internal static IEnumerable<HclBlock> Ground()
    {
        yield return new("resource", "aws_db_subnet_group", "main")
        {
            { "region", HclValue.Of("var.region") },
            { "name", HclValue.Of("var.name") },
            { "subnet_ids", HclValue.Of("var.subnet_ids") },
            { "tags", HclValue.Of("var.tags") },
        };
    }

    /// <summary>What everybody watches of a database.</summary>
    internal static IEnumerable<Alarm> Usual(DeployedComponent component)
    {
        yield return new("cpu", "CPUUtilization", 80);
        if (component.Connections() is { } most)
            yield return new("connections", "DatabaseConnections", Math.Floor((decimal)most * 0.8m)) { Statistic = "Maximum" };
        if (component is { Offering.Id: "aws/rds-postgresql", Spec.Storage: { } size })
            yield return new("disk", "FreeStorageSpace", Math.Floor(size.Count * 0.1m))
            {
                Statistic = "Minimum",
                Above = false,
                Severity = Alarm.Critical,
            };
    }

    // silence would look like health
    private static void Unwatched(AwsSite site, DeployedComponent component)
    {
        foreach (var (name, alert) in site.Context.Deployment.Spec.Alerts.Where(a => a.Value.Component == component.Name))
            if (alert.When.Metric == "disk" && component.Offering.Id == "aws/aurora-postgresql") site.Context.Note($"{name} ({alert.When})",
                "no alarm for {0}: Aurora's volume grows by itself, and CloudWatch measures no share of it.",
                "pas d'alarme pour {0} : le volume d'Aurora croît seul, et CloudWatch n'en mesure pas la part occupée.");
            else if (alert.When.Metric == "replication-lag" && component.Offering.Id == "aws/rds-postgresql"
                && component.Input("read-replicas") is not > 0)
                site.Context.Note($"{name} ({alert.When})", "no alarm for {0}: the database has no read replica, so nothing lags.",
                    "pas d'alarme pour {0} : la base n'a pas de réplica de lecture, rien ne prend de retard.");
    }

    /// <summary>Says what a database in several regions, or an open one, does not do.</summary>
    internal static void Note(AwsSite site, DeployedComponent component)
    {
        Unwatched(site, component);
        if (component.Regions.Count > 1) site.Context.Note(component.Name,
            "{0}: each region holds a database of its own, with one writer each; RDS does not replicate both ways: the data that both must "
                + "know is replicated by the programs or by pgactive.",
            "{0} : chaque région porte sa propre base, avec son propre primaire ; RDS ne réplique pas dans les deux sens : les données que "
                + "les deux doivent connaître sont répliquées par les programmes ou par pgactive.");
        if (component.Spec.Network is { Public: true, Allow.Count: 0 }) site.Context.Note(component.Name,
            "{0} has a public address, and the file names no network that may reach it: allowed_cidrs is empty, nobody outside can connect "
                + "until it is filled.",
            "{0} a une adresse publique, et le fichier ne nomme aucun réseau qui puisse la joindre : allowed_cidrs est vide, personne du "
                + "dehors ne se connecte avant qu'il soit rempli.");
        if (component.Spec.Backups is { Every: { } every } && every < TimeSpan.FromDays(1)) site.Context.Note(component.Name,
            "{0}: RDS makes one snapshot a day and archives the log all five minutes; more snapshots would restore nothing better.",
            "{0} : RDS fait un instantané par jour et archive le journal toutes les cinq minutes ; plus d'instantanés ne restaureraient "
                + "rien de mieux.");
    }
}
