using Jauge.Catalog;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Who opens connections to whom, among the components of an environment.</summary>
internal sealed class Calls(Deployment deployment)
{
    private const int Https = 443;
    private static readonly int[] KafkaOverTls = [9094, 9098];        // MSK: TLS and IAM, docs.aws.amazon.com/msk, port information

    /// <summary>Whom a component calls: in requests, from pools, because it needs them, and the queues whose messages it takes.</summary>
    internal IReadOnlyList<DeployedComponent> Of(DeployedComponent component) =>
    [
        .. Named(component).Concat(Queues(component)).Distinct(StringComparer.Ordinal).Where(n => n != component.Name)
            .Select(deployment.Find).OfType<DeployedComponent>().Where(c => c.Offering.Kind != OfferingKind.Network)
                .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    /// <summary>Components of the cluster that call this one.</summary>
    internal IReadOnlyList<DeployedComponent> CallersOf(DeployedComponent component) =>
        [.. deployment.Components.Where(c => c.RunsOn() is not null && c.Offering.Kind == OfferingKind.Service
            && Of(c).Any(callee => callee.Name == component.Name))];

    /// <summary>Whether requests from outside come to it first.</summary>
    internal bool IsEntry(DeployedComponent component) =>
        deployment.Spec.Requests.Values.Any(r => r.At.Keys.FirstOrDefault() == component.Name);

    /// <summary>Queues whose messages a component takes.</summary>
    internal IEnumerable<DeployedComponent> QueuesOf(DeployedComponent component) =>
        Queues(component).Select(deployment.Find).OfType<DeployedComponent>();

    /// <summary>Ports on which a component answers: the stated one, else its engine's own, else that of HTTPS.</summary>
    internal static IReadOnlyList<int> Ports(DeployedComponent component) => component.Spec.Serves?.Port is { } stated ? [stated]
        : component.RunsOn() is not null && component.Offering.Kind == OfferingKind.Service ? [Workload.Port(component)]
        : component.Offering switch
        {
            { Id: var id } when id.Contains("postgresql", StringComparison.Ordinal) => [5432],
            { Id: var id } when id.Contains("mysql", StringComparison.Ordinal) => [3306],
            { Kind: OfferingKind.Cache } => [6379],
            { Kind: OfferingKind.Stream } => KafkaOverTls,
            _ => [Https],
        };

    private IEnumerable<string> Named(DeployedComponent component) =>
        deployment.Calls.Edges.Where(e => e.Caller == component.Name && !IsQueueTo(e))
        .Select(e => e.Callee).Concat(Pools(component.Spec)).Concat(component.Spec.Needs);

    // a queue is asked by its consumers, it calls none of them; one that pushes does so from outside
    private bool IsQueueTo((string Caller, string Callee) edge) =>
        deployment.Find(edge.Caller)?.Offering.Kind is OfferingKind.Queue or OfferingKind.Stream;

    private static IEnumerable<string> Pools(ComponentSpec spec) =>
        spec.Pools.Append(spec.Pool).OfType<PoolSpec>().Select(p => p.To).OfType<string>();

    private IEnumerable<string> Queues(DeployedComponent component) => deployment.Calls.CallersOf(component.Name)
        .Concat(deployment.Components.Where(c => Consumers(c).Contains(component.Name)).Select(c => c.Name))
        .Where(c => deployment.Find(c)?.Offering.Kind is OfferingKind.Queue or OfferingKind.Stream);

    private static IEnumerable<string> Consumers(DeployedComponent queue) => queue.Spec.Delivers is not { } delivers ? []
        : delivers.Schedules.Values.Select(s => s.To).Append(delivers.To).OfType<string>();
}
