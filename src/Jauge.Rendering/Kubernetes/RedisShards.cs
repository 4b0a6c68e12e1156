using System.Globalization;
using Jauge.Core.Expressions;
using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>A sharded Redis run by OT-CONTAINER-KIT's operator.</summary>
/// <remarks>Fields of redis.redis.opstreelabs.in/v1beta2 as of 2026-08-22.</remarks>
internal sealed class RedisShards(Naming naming)
{
    private const string Image = "quay.io/opstree/redis:v7.0.15";
    private const string Exporter = "quay.io/opstree/redis-exporter:v1.76.0";

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        yield return naming.Object("redis.redis.opstreelabs.in/v1beta2", "RedisCluster", component.Name, component, Naming.Spec(Cluster(component)));
        yield return naming.Object("v1", "Service", $"{component.Name}-metrics", component, Naming.Spec(new()
        {
            { "clusterIP", "None" },
            { "selector", new YamlMap { { "redis_setup_type", "cluster" } } },
            { "ports", new YamlList { new YamlMap { { "name", Naming.MetricsPort }, { "port", 9121 }, { "targetPort", 9121 } } } },
        }));
    }

    private static YamlMap Cluster(DeployedComponent component)
    {
        var shards = Shards(component);
        var followers = Math.Max(0, (component.MinReplicas - shards) / Math.Max(1, shards)) * shards;
        return new()
        {
            { "clusterSize", shards },
            { "clusterVersion", "v7" },
            { "persistenceEnabled", component.Spec.Storage is not null },
            { "kubernetesConfig", new YamlMap { { "image", Image }, { "imagePullPolicy", "IfNotPresent" }, { "resources", Workload.Resources(component) } } },
            { "redisExporter", new YamlMap { { "enabled", true }, { "image", Exporter } } },
            { "redisLeader", new YamlMap { { "replicas", shards }, { "pdb", Budget() } } },
            { "redisFollower", new YamlMap { { "replicas", followers }, { "pdb", Budget() } } },
            { "storage", component.Spec.Storage is { } size ? Storage(size.Count) : null },
        };
    }

    private static int Shards(DeployedComponent component) =>
        component.Inputs.GetValueOrDefault("shards") is QuantityValue { Quantity: var quantity } ? Math.Max(1, (int)quantity.Value.High) : component.MinReplicas;

    private static YamlMap Budget() => new() { { "enabled", true }, { "maxUnavailable", 1 } };

    private static YamlMap Storage(long bytes) => new()
    {
        {
            "volumeClaimTemplate", new YamlMap
            {
                {
                    "spec", new YamlMap
                    {
                        { "accessModes", YamlNode.List(["ReadWriteOnce"]) },
                        { "resources", new YamlMap { { "requests", new YamlMap { { "storage", Workload.Volume(bytes) } } } } },
                    }
                },
            }
        },
    };
}
