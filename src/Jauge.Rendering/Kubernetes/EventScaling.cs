using Jauge.Catalog;
using Jauge.Rendering.Observability;
using Jauge.Rendering.Writing;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>KEDA: replicas follow a queue or a query, down to none.</summary>
/// <remarks>Triggers as of KEDA 2.18, keda.sh/docs/scalers: apache-kafka-go, azure-service-bus, prometheus, cpu, memory.</remarks>
internal sealed class EventScaling(RenderContext context, Naming naming)
{
    internal const string PrometheusAddress = "http://prometheus.monitoring.svc:9090";
    private readonly Calls _calls = new(context.Deployment);

    internal static bool IsFor(DeployedComponent component) => component.MaxReplicas > component.MinReplicas
        && component.Spec.Scaling is { } scaling
        && (scaling.Policy == ScalingPolicyKind.Keda || (scaling.Policy is null && scaling.QueueLength is not null))
        && (scaling.QueueLength ?? scaling.HttpConcurrency) is not null | scaling.RequestsPerReplica is not null | scaling.Cpu
            is not null | scaling.Memory is not null;

    internal IEnumerable<KubernetesObject> Objects(DeployedComponent component)
    {
        var queue = component.Spec.Scaling!.QueueLength is null ? null : _calls.QueuesOf(component).FirstOrDefault();
        var triggers = Triggers(component, queue);
        if (Authentication(component, queue) is { } authentication) yield return authentication;
        yield return naming.Object("keda.sh/v1alpha1", "ScaledObject", Naming.Of(component), component, Naming.Spec(new()
        {
            { "scaleTargetRef", new YamlMap { { "apiVersion", "apps/v1" }, { "kind", "Deployment" }, { "name", Naming.Of(component) } } },
            { "pollingInterval", component.Spec.Scaling.Every is { } every ? (YamlNode)Math.Max(1, (int)every.TotalSeconds) : null },
            { "minReplicaCount", WakesItself(component) ? component.MinReplicas : Math.Max(1, component.MinReplicas) },
            { "maxReplicaCount", component.MaxReplicas },
            {
                "advanced", Autoscaling.Behavior(component.Spec.Scaling) is { } behavior
                    ? new YamlMap { { "horizontalPodAutoscalerConfig", new YamlMap { { "behavior", behavior } } } } : null
            },
            { "triggers", triggers },
        }));
    }

    // the processor of no replica says nothing: only a queue or a query brings back the first one
    private static bool WakesItself(DeployedComponent component) =>
        component.Spec.Scaling is { QueueLength: not null } or { RequestsPerReplica: not null } or { HttpConcurrency: not null };

    private YamlList Triggers(DeployedComponent component, DeployedComponent? queue)
    {
        var (scaling, triggers) = (component.Spec.Scaling!, new YamlList());
        if (scaling.QueueLength is { } length) triggers.Add(Queue(component, queue, length));
        if (scaling.RequestsPerReplica is { } rate)
            triggers.Add(Query($"sum(rate({Conventions.Requests}_count{{job=\"{component.Name}\"}}[1m]))", rate.PerSecond));
        if (scaling.HttpConcurrency is { } inFlight)
            triggers.Add(Query($"sum({AdapterMetrics.InFlight}{{job=\"{component.Name}\"}})", inFlight));
        if (scaling.Cpu is { } cpu) triggers.Add(Resource("cpu", cpu));
        if (scaling.Memory is { } memory) triggers.Add(Resource("memory", memory));
        return triggers;
    }

    private YamlMap Queue(DeployedComponent component, DeployedComponent? queue, int length) => queue?.Offering switch
    {
        { Kind: OfferingKind.Stream } => Trigger("apache-kafka", new()
        {
            { "bootstrapServersFromEnv", "KAFKA_BOOTSTRAP_SERVERS" },
            { "consumerGroup", component.Name },
            { "lagThreshold", Text(length) },
            { "awsRegion", queue.Provider == "aws" ? (YamlNode)queue.Regions[0].Region : null },
            { "sasl", queue.Provider == "aws" ? (YamlNode)"aws_msk_iam" : null },
            { "tls", "enable" },
        }, Naming.Of(component)),
        { Id: "azure/service-bus" } => Trigger("azure-servicebus", new()
        {
            { "namespaceFromEnv", "SERVICE_BUS_NAMESPACE" }, { "queueName", queue.Name }, { "messageCount", Text(length) },
        }, Naming.Of(component)),
        _ => UnknownQueue(component, length),
    };

    private YamlMap UnknownQueue(DeployedComponent component, int length)
    {
        context.Note(component.Name,
            "no scaler is known for the queue of {0}: KEDA follows the gauge queue_length that the program exports.",
            "aucun déclencheur n'est connu pour la file de {0} : KEDA suit la jauge queue_length que le programme exporte.");
        return Query($"sum(queue_length{{job=\"{component.Name}\"}})", length);
    }

    private static YamlMap Query(string query, decimal threshold) => Trigger("prometheus", new()
    {
        { "serverAddress", PrometheusAddress }, { "query", query }, { "threshold", Text(threshold) },
    }, null);

    private static YamlMap Resource(string name, Core.Ratio target) => new()
    {
        { "type", name },
        { "metricType", "Utilization" },
        { "metadata", new YamlMap { { "value", Text(Autoscaling.Percent(target)) } } },
    };

    private static YamlMap Trigger(string type, YamlMap metadata, string? authentication) => new()
    {
        { "type", type },
        { "metadata", metadata },
        { "authenticationRef", authentication is null ? null : new YamlMap { { "name", authentication } } },
    };

    // KEDA reads every value as a text
    private static YamlScalar Text(decimal number) => new(Autoscaling.Number(number));

    private KubernetesObject? Authentication(DeployedComponent component, DeployedComponent? queue) => queue?.Offering switch
    {
        { Kind: OfferingKind.Stream, Provider.Id: "aws" } => Authentication(component, "aws"),
        { Kind: OfferingKind.Stream } or { Id: "azure/service-bus" } => Authentication(component, "azure-workload"),
        _ => null,
    };

    private KubernetesObject Authentication(DeployedComponent component, string identity) => naming.Object(
        "keda.sh/v1alpha1", "TriggerAuthentication", Naming.Of(component), component, Naming.Spec(new()
        {
            { "podIdentity", new YamlMap { { "provider", identity } },
                context.Say("KEDA asks with its own role.", "KEDA interroge avec son propre rôle.") },
        }));
}
