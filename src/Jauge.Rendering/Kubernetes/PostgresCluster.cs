using System.Globalization;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>A PostgreSQL cluster run by CloudNativePG: the primary region's writes, the others follow its archive.</summary>
/// <remarks>Fields of postgresql.cnpg.io/v1 as of CloudNativePG's main branch, 2026-08-21.</remarks>
internal sealed class PostgresCluster(RenderContext context, Naming naming, int region)
{
    private const string PrimaryUpdates = "unsupervised";

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        yield return naming.Object("postgresql.cnpg.io/v1", "Cluster", component.Name, component, Naming.Spec(Cluster(component)));
        if (region == 0 && component.Spec.Backups is { } backups)
            yield return naming.Object("postgresql.cnpg.io/v1", "ScheduledBackup", component.Name, component, Naming.Spec(new()
            {
                { "schedule", Schedule(backups.Every ?? TimeSpan.FromDays(1)), context.Say("Seconds come first, as CloudNativePG reads it.", "Les secondes d'abord, comme CloudNativePG le lit.") },
                { "backupOwnerReference", "self" },
                { "cluster", new YamlMap { { "name", component.Name } } },
                { "method", "barmanObjectStore" },
            }));
        yield return naming.Object("v1", "Service", $"{component.Name}-metrics", component, Naming.Spec(new()
        {
            { "clusterIP", "None" },
            { "selector", new YamlMap { { "cnpg.io/cluster", component.Name } } },
            { "ports", new YamlList { new YamlMap { { "name", Naming.MetricsPort }, { "port", 9187 }, { "targetPort", 9187 } } } },
        }));
    }

    private YamlMap Cluster(DeployedComponent component) => new()
    {
        { "instances", component.MinReplicas },
        { "inheritedMetadata", new YamlMap { { "labels", Naming.Selector(component.Name) } } },
        { "primaryUpdateStrategy", PrimaryUpdates },
        { "enablePDB", component.MinReplicas > 1 },
        { "storage", component.Spec.Storage is { } size ? new YamlMap { { "size", Workload.Volume(size.Count) } } : null },
        { "resources", Workload.Resources(component) },
        {
            "affinity", new YamlMap
            {
                { "enablePodAntiAffinity", true },
                { "podAntiAffinityType", "required" },
                { "topologyKey", "topology.kubernetes.io/zone" },
            }, context.Say("No two instances in one zone.", "Jamais deux instances dans une même zone.")
        },
        {
            "postgresql", component.Connections() is { } most
                ? new YamlMap { { "parameters", new YamlMap { { "max_connections", most.ToString("0", CultureInfo.InvariantCulture) } } } } : null
        },
        { "bootstrap", Bootstrap(component) },
        { "replica", region == 0 ? null : new YamlMap { { "enabled", true }, { "source", Source(component) } } },
        { "externalClusters", region == 0 ? null : new YamlList { new YamlMap { { "name", Source(component) }, { "barmanObjectStore", Archive(component, 0) } } } },
        { "backup", component.Spec.Backups is null ? null : Backup(component) },
        { "monitoring", new YamlMap { { "enablePodMonitor", false } } },
    };

    private YamlMap Bootstrap(DeployedComponent component) => region == 0
        ? new() { { "initdb", new YamlMap { { "database", "app" }, { "owner", "app" } } } }
        : new() { { "recovery", new YamlMap { { "source", Source(component) } } } };

    private static string Source(DeployedComponent component) => $"{component.Name}-{component.Regions[0].Region}";

    private YamlMap Backup(DeployedComponent component) => new()
    {
        { "retentionPolicy", component.Spec.Backups!.Keep is { } kept ? Days(kept) : null },
        { "barmanObjectStore", Archive(component, region) },
    };

    private static YamlScalar Days(TimeSpan kept) => new($"{Math.Max(1, (int)Math.Ceiling(kept.TotalDays)).ToString(CultureInfo.InvariantCulture)}d");

    // the archive of a region: what the others follow, and what a restore to a named second reads
    private YamlMap Archive(DeployedComponent component, int of) => new()
    {
        { "destinationPath", $"s3://{context.Scope}-backups/{component.Name}/{component.Regions[of].Region}" },
        { "s3Credentials", new YamlMap { { "inheritFromIAMRole", true } } },
        { "wal", new YamlMap { { "compression", "gzip" } } },
        { "data", new YamlMap { { "compression", "gzip" } } },
    };

    private static string Schedule(TimeSpan every) => every switch
    {
        _ when every < TimeSpan.FromHours(1) => $"0 */{Math.Max(1, (int)every.TotalMinutes).ToString(CultureInfo.InvariantCulture)} * * * *",
        _ when every < TimeSpan.FromDays(1) => $"0 0 */{((int)every.TotalHours).ToString(CultureInfo.InvariantCulture)} * * *",
        _ when every < TimeSpan.FromDays(7) => "0 0 2 * * *",
        _ => "0 0 2 * * 0",
    };
}
