using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>A sharded Redis run by OT-CONTAINER-KIT's operator.</summary>
/// <remarks>Fields of redis.redis.opstreelabs.in/v1beta2 as of 2026-08-22; the operator adds a cluster's labels to its pods
/// (internal/k8sutils/labels.go).</remarks>
internal sealed class RedisShards(RenderContext context, Naming naming, Placement placement, RegionId region)
{
    internal const int Metrics = 9121;
    internal const string OperatorNamespace = "redis-operator";
    private const int FewestShards = 3;                     // Redis Cluster needs a majority of masters: redis.io, cluster tutorial
    private const int MemoryPercent = 75;                   // the rest is for copies on write, buffers and fragmentation
    private const int RedisUser = 1000;                     // of the operator's images
    private const string Image = "quay.io/opstree/redis:v7.0.15";
    private const string Exporter = "quay.io/opstree/redis-exporter:v1.76.0";

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        var name = Naming.Of(component);
        yield return naming.Object("redis.redis.opstreelabs.in/v1beta2", "RedisCluster", name, component, Naming.Spec(Cluster(component)));
        yield return naming.Object("v1", "Service", $"{name}-metrics", component, Naming.Spec(new()
        {
            { "clusterIP", "None" },
            { "selector", new YamlMap { { Naming.NameLabel, name }, { "redis_setup_type", "cluster" } } },
            { "ports", new YamlList { new YamlMap { { "name", Naming.MetricsPort }, { "port", Metrics }, { "targetPort", Metrics } } } },
        }));
    }

    private YamlMap Cluster(DeployedComponent component)
    {
        var shards = Shards(component);
        return new()
        {
            { "clusterSize", shards },
            { "clusterVersion", "v7" },
            { "persistenceEnabled", component.Spec.Storage is not null },
            { "priorityClassName", placement.Priority(component) },
            { "podSecurityContext", PodRights() },
            { "kubernetesConfig", new YamlMap { { "image", Image }, { "imagePullPolicy", "IfNotPresent" },
                { "resources", Sizes.Resources(component) } } },
            {
                "redisExporter", new YamlMap
                {
                    { "enabled", true }, { "image", Exporter }, { "resources", Sizes.Small() },
                    { "securityContext", PodTemplate.NoRights() },
                }
            },
            { "redisLeader", Part(component, "leader", shards) },
            { "redisFollower", Part(component, "follower", Followers(component, shards)) },
            { "storage", component.Spec.Storage is { } size ? Storage(size.Count) : null },
        };
    }

    private static YamlMap PodRights()
    {
        var rights = PodTemplate.Nobody();
        rights.Add("runAsUser", RedisUser);
        rights.Add("fsGroup", RedisUser);
        return rights;
    }

    // memory that Redis does not bound itself ends with the kernel killing it
    private YamlMap Part(DeployedComponent component, string role, int replicas) => new()
    {
        { "replicas", replicas },
        {
            "redisConfig", component.Memory() is null && component.Spec.Asks?.Memory is null ? null : new YamlMap
            {
                { "maxMemoryPercentOfLimit", MemoryPercent,
                    context.Say("What is left is for copies and buffers.", "Le reste est pour les copies et les tampons.") },
                { "dynamicConfig", YamlNode.List(["maxmemory-policy allkeys-lru"]) },
            }
        },
        { "securityContext", PodTemplate.NoRights(readOnly: false) },
        { "nodeSelector", placement.Nodes(component) },
        { "topologySpreadConstraints", new YamlList { Spread(component, role, Placement.Zone),
            Spread(component, role, "kubernetes.io/hostname") } },
        { "pdb", new YamlMap { { "enabled", replicas > 1 }, { "maxUnavailable", 1 } } },
    };

    private static YamlMap Spread(DeployedComponent component, string role, string domain) => new()
    {
        { "maxSkew", 1 },
        { "topologyKey", domain },
        { "whenUnsatisfiable", "ScheduleAnyway" },
        { "labelSelector", new YamlMap { { "matchLabels", new YamlMap { { "app", $"{Naming.Of(component)}-{role}" } } } } },
    };

    private int Shards(DeployedComponent component)
    {
        var stated = (int)(component.Input("shards") ?? component.MinReplicas);
        if (stated < FewestShards)
            context.Note(component.Name, "a Redis cluster has three shards at least: {0} gets them.",
                "un cluster Redis a trois fragments au moins : {0} les reçoit.");
        return Math.Max(FewestShards, stated);
    }

    private int Followers(DeployedComponent component, int shards)
    {
        var followers = Math.Max(0, (component.MinReplicas - shards) / shards) * shards;
        if (shards + followers != component.MinReplicas)
            context.Note(component.Name,
                "the replicas of {0} are no multiple of its shards: as many followers as give each shard the same number.",
                "les répliques de {0} ne sont pas un multiple de ses fragments : autant de suiveurs que chaque fragment en ait le même nombre.");
        return followers;
    }

    private YamlMap Storage(long bytes) => new()
    {
        {
            "volumeClaimTemplate", new YamlMap
            {
                {
                    "spec", new YamlMap
                    {
                        { "storageClassName", StorageClass.NameIn(region) is { } name ? (YamlNode)name : null },
                        { "accessModes", YamlNode.List(["ReadWriteOnce"]) },
                        { "resources", new YamlMap { { "requests", new YamlMap { { "storage", Sizes.Volume(bytes) } } } } },
                    }
                },
            }
        },
    };
}
