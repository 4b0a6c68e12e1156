using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>A PostgreSQL cluster run by CloudNativePG: the first region writes, the others follow its archive.</summary>
/// <remarks>Fields of postgresql.cnpg.io/v1 as of CloudNativePG's main branch, 2026-08-21; archives by the Barman Cloud plugin, since the
/// built-in ones are deprecated from 1.26 on (cloudnative-pg.io/plugin-barman-cloud, 0.11).</remarks>
internal sealed class PostgresCluster(RenderContext context, Naming naming, Placement placement, RegionId region)
{
    internal const int Metrics = 9187, Status = 8000;
    internal const string OperatorNamespace = "cnpg-system";
    private const string Plugin = "barman-cloud.cloudnative-pg.io";
    internal const string Image = "ghcr.io/cloudnative-pg/postgresql:17";
    private const string Database = "app";

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        var name = Naming.Of(component);
        foreach (var archived in Archived(component)) yield return Archive(component, archived);
        yield return naming.Object("postgresql.cnpg.io/v1", "Cluster", name, component, Hibernation(component),
            [Naming.Spec(Cluster(component))]);
        if (IsFirst(component) && component.Spec.Backups is { } backups)
            yield return naming.Object("postgresql.cnpg.io/v1", "ScheduledBackup", name, component, Naming.Spec(new()
            {
                { "schedule", CronSchedule.WithSeconds(backups.Every ?? TimeSpan.FromDays(1)),
                    context.Say("Seconds come first, as CloudNativePG reads it; times are UTC.",
                    "Les secondes d'abord, comme CloudNativePG le lit ; les heures sont en UTC.") },
                { "immediate", true },
                { "backupOwnerReference", "self" },
                { "cluster", new YamlMap { { "name", name } } },
                { "method", "plugin" },
                { "pluginConfiguration", new YamlMap { { "name", Plugin } } },
            }));
        yield return naming.Object("v1", "Service", $"{name}-metrics", component, Naming.Spec(new()
        {
            { "clusterIP", "None" },
            { "selector", new YamlMap { { "cnpg.io/cluster", name } } },
            { "ports", new YamlList { new YamlMap { { "name", Naming.MetricsPort }, { "port", Metrics }, { "targetPort", Metrics } } } },
        }));
    }

    /// <summary>The name of a copy that is restored beside the original, and of its service account, which the archive has to
    /// know.</summary>
    internal static string Copy(DeployedComponent component) => $"{Naming.Of(component)}-restored";

    /// <summary>A copy restored beside the original, and a job that looks whether it answers: for a drill, or for the day itself.</summary>
    internal IEnumerable<KubernetesObject> Restored(DeployedComponent component)
    {
        var (name, copy) = (Naming.Of(component), Copy(component));
        yield return naming.Object("postgresql.cnpg.io/v1", "Cluster", copy, component, Naming.Spec(new()
        {
            { "imageName", Image },
            { "instances", 1 },
            { "inheritedMetadata", new YamlMap { { "labels", Naming.Selector(component) } } },
            { "storage", Storage(component) },
            { "resources", Sizes.Resources(component) },
            {
                "bootstrap",
                new YamlMap { { "recovery", new YamlMap { { "source", name }, { "database", Database }, { "owner", Database } } } },
                context.Say("To the last archived second; recoveryTarget: { targetTime: \"2026-11-20T08:00:00Z\" } under recovery stops earlier.",
                    "Jusqu'à la dernière seconde archivée ; recoveryTarget: { targetTime: \"2026-11-20T08:00:00Z\" } sous recovery s'arrête avant.")
            },
            { "externalClusters", new YamlList { External(component, name, region) } },
        }));
        yield return naming.Object("batch/v1", "Job", $"{copy}-check", component, Naming.Spec(Check(component, copy)));
    }

    private YamlMap Check(DeployedComponent component, string copy) => new()
    {
        { "backoffLimit", 20, context.Say("It asks until the copy answers.", "Il interroge jusqu'à ce que la copie réponde.") },
        { "ttlSecondsAfterFinished", 86400 },
        {
            "template", new YamlMap
            {
                { "metadata", new YamlMap { { "labels", naming.Labels(component) } } },
                {
                    "spec", new YamlMap
                    {
                        { "restartPolicy", "OnFailure" },
                        { "automountServiceAccountToken", false },
                        { "securityContext", PodTemplate.Nobody() },
                        { "containers", new YamlList { Asks(copy) } },
                    }
                },
            }
        },
    };

    private static YamlMap Asks(string copy) => new()
    {
        { "name", "check" },
        { "image", Image },
        {
            "command", YamlNode.List(["sh", "-c",
                "psql \"$DATABASE_URI\" --set=ON_ERROR_STOP=1 --command=\"SELECT count(*) AS tables, current_timestamp AS at "
                + "FROM information_schema.tables WHERE table_schema = 'public'\""])
        },
        {
            "env", new YamlList
            {
                new YamlMap
                {
                    { "name", "DATABASE_URI" },
                    { "valueFrom", new YamlMap { { "secretKeyRef", new YamlMap { { "name", $"{copy}-app" }, { "key", "uri" } } } } },
                },
            }
        },
        { "resources", Sizes.Small() },
        { "securityContext", PodTemplate.NoRights() },
    };

    private bool IsFirst(DeployedComponent component) => component.Regions[0] == region;

    private static bool IsMultiRegion(DeployedComponent component) => component.Regions.Count > 1;

    // the operator stops the instances and keeps their volumes: cloudnative-pg.io, declarative hibernation
    private YamlMap? Hibernation(DeployedComponent component) => component.MinReplicas > 0 ? null
        : new() { { "cnpg.io/hibernation", "on",
            context.Say("The description runs none here; the volumes stay.",
                "La description n'en fait tourner aucune ici ; les volumes restent.") } };

    private YamlMap Cluster(DeployedComponent component) => new()
    {
        { "imageName", Image },
        { "instances", Math.Max(1, component.MinReplicas) },
        { "inheritedMetadata", new YamlMap { { "labels", Naming.Selector(component) } } },
        { "primaryUpdateStrategy", "unsupervised" },
        { "enablePDB", component.MinReplicas > 1 },
        { "priorityClassName", placement.Priority(component) },
        { "storage", Storage(component) },
        { "resources", Sizes.Resources(component) },
        { "affinity", Affinity(component) },
        {
            "postgresql", component.Input("max-connections") is { } most
                ? new YamlMap { { "parameters", new YamlMap { { "max_connections", most.ToString("0", CultureInfo.InvariantCulture) } } } }
                    : null
        },
        {
            "bootstrap", Bootstrap(component), IsFirst(component) ? null
                : context.Say($"From the first backup of {component.Regions[0].Region}, which must be there before.",
                    $"Depuis la première sauvegarde de {component.Regions[0].Region}, qui doit déjà exister.")
        },
        {
            "replica", IsMultiRegion(component) ? Replica(component) : null, !IsMultiRegion(component) ? null
                : context.Say("Failover: name this region as primary in every region that lives.",
                    "Bascule : nommez cette région comme primary dans chaque région vivante.")
        },
        { "externalClusters", IsMultiRegion(component)
            ? YamlList.Of(component.Regions.Select(r => External(component, Source(component, r), r))) : null },
        {
            "plugins", !IsArchived(component) ? null : new YamlList
            {
                new YamlMap { { "name", Plugin }, { "isWALArchiver", true },
                    { "parameters", new YamlMap { { "barmanObjectName", ArchiveName(component, region) } } } },
            }
        },
        { "monitoring", new YamlMap { { "enablePodMonitor", false } },
            context.Say("The ServiceMonitor below asks for metrics.", "Le ServiceMonitor plus bas demande les mesures.") },
    };

    private YamlMap Storage(DeployedComponent component) => new()
    {
        { "storageClass", StorageClass.NameIn(region) is { } name ? (YamlNode)name : null },
        { "size", Sizes.Volume(component.Spec.Storage?.Count ?? SmallestVolume(component)) },
    };

    private long SmallestVolume(DeployedComponent component)
    {
        context.Note(component.Name, "the file names no storage for {0}: its volumes have 10 GiB.",
            "le fichier ne donne pas de stockage à {0} : ses volumes ont 10 Gio.");
        return 10L << 30;
    }

    // a third instance must not wait for a zone that does not exist
    private YamlMap Affinity(DeployedComponent component)
    {
        var enough = placement.Zones(component) is { } zones && zones >= component.MinReplicas && component.MinReplicas > 1;
        return new()
        {
            { "nodeSelector", placement.Nodes(component) },
            { "enablePodAntiAffinity", true },
            {
                "podAntiAffinityType", enough ? "required" : "preferred",
                enough ? context.Say("No two instances in one zone.", "Jamais deux instances dans une même zone.") : null
            },
            { "topologyKey", Placement.Zone },
        };
    }

    private YamlMap Bootstrap(DeployedComponent component) => IsFirst(component)
        ? new() { { "initdb", new YamlMap { { "database", Database }, { "owner", Database } } } }
        : new() { { "recovery", new YamlMap { { "source", Source(component, component.Regions[0]) }, { "database", Database },
            { "owner", Database } } } };

    private YamlMap Replica(DeployedComponent component) => new()
    {
        { "self", Source(component, region) },
        { "primary", Source(component, component.Regions[0]) },
        { "source", Source(component, IsFirst(component) ? component.Regions[1] : component.Regions[0]) },
    };

    private static string Source(DeployedComponent component, RegionId of) => $"{Naming.Of(component)}-{of.Region}";

    // the archive holds each cluster in a folder of its name, which is the same in every region
    private static YamlMap External(DeployedComponent component, string name, RegionId of) => new()
    {
        { "name", name },
        {
            "plugin", new YamlMap
            {
                { "name", Plugin },
                { "parameters", new YamlMap { { "barmanObjectName", ArchiveName(component, of) },
                    { "serverName", Naming.Of(component) } } },
            }
        },
    };

    private static bool IsArchived(DeployedComponent component) => component.Spec.Backups is not null || IsMultiRegion(component);

    private EquatableList<RegionId> Archived(DeployedComponent component) =>
        IsMultiRegion(component) ? component.Regions : IsArchived(component) ? [region] : [];

    private static string ArchiveName(DeployedComponent component, RegionId of) => $"{Naming.Of(component)}-{of.Region}";

    private KubernetesObject Archive(DeployedComponent component, RegionId of) => naming.Object(
        "barmancloud.cnpg.io/v1", "ObjectStore", ArchiveName(component, of), component, Naming.Spec(new()
        {
            {
                "configuration", new YamlMap
                {
                    { "destinationPath", $"s3://{Bucket(component)}/{component.Name}/{of.Region}" },
                    { "s3Credentials", new YamlMap { { "inheritFromIAMRole", true } },
                        context.Say("By the role of the instances' service account.", "Par le rôle du compte de service des instances.") },
                    { "wal", new YamlMap { { "compression", "gzip" } } },
                    { "data", new YamlMap { { "compression", "gzip" } } },
                }
            },
            { "retentionPolicy", component.Spec.Backups?.Keep is { } kept ? Days(kept) : null },
        }));

    // the file's own bucket for backups, where it has one
    private string Bucket(DeployedComponent component)
    {
        if (BackupBucket.Of(context.Deployment) is { } bucket) return new AwsNames(context).Bucket(bucket.Name, bucket.Regions[0]);
        context.Note(component.Name, "the file describes no bucket for the archive of {0}: SYSTEM-ENVIRONMENT-backups stands for it.",
            "le fichier ne décrit pas de compartiment pour l'archive de {0} : SYSTÈME-ENVIRONNEMENT-backups en tient lieu.");
        return $"{context.Scope}-backups";
    }

    private static YamlScalar Days(TimeSpan kept) =>
        new($"{Math.Max(1, (int)Math.Ceiling(kept.TotalDays)).ToString(CultureInfo.InvariantCulture)}d");
}
