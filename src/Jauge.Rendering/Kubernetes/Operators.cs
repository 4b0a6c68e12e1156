using Jauge.Catalog;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Rendering.Kubernetes;

/// <summary>What must run in the cluster before the objects mean anything: said at the head of the file that applies them.</summary>
internal static class Operators
{
    internal static string Head(RenderContext context, IReadOnlyList<DeployedComponent> components, RegionId region, string apply)
    {
        var needed = Needed(context, components, region).Where(n => n is not null);
        return $"{apply}\n{context.Say("Before it, in the cluster", "Avant, dans le cluster")}: {string.Join(", ", needed)}.";
    }

    private static IEnumerable<string?> Needed(RenderContext context, IReadOnlyList<DeployedComponent> components, RegionId region)
    {
        bool Any(Func<ScalingSpec, bool> holds) => components.Any(c => c.Spec.Scaling is { } scaling && holds(scaling));
        var (isAws, calls) = (region.Provider == "aws", new Calls(context.Deployment));
        yield return "metrics-server";
        yield return "prometheus-operator";
        yield return Any(s => s.RequestsPerReplica is not null || s.HttpConcurrency is not null) ? "prometheus-adapter" : null;
        yield return components.Select(c => c.RunsOn()).OfType<string>().Any(n => context.Deployment.Find(n)?.Spec.Scaling?.Policy == ScalingPolicyKind.ClusterAutoscaler) ? "cluster-autoscaler" : null;
        yield return components.Any(EventScaling.IsFor) ? "KEDA" : null;
        yield return Any(s => s.Vertical is not null and not VerticalScaling.Off) ? "vertical-pod-autoscaler" : null;
        yield return components.Any(c => c.Offering.Kind == OfferingKind.Database) ? $"CloudNativePG ({PostgresCluster.OperatorNamespace}) + Barman Cloud Plugin" : null;
        yield return components.Any(c => c.Offering.Kind == OfferingKind.Cache) ? $"redis-operator ({RedisShards.OperatorNamespace})" : null;
        yield return isAws && components.Any(c => c.Spec.Secrets.Count > 0) ? "external-secrets" : null;
        yield return isAws && components.Any(calls.IsEntry) ? "aws-load-balancer-controller" : null;
        yield return isAws && components.Any(c => c.Offering.Kind is OfferingKind.Database or OfferingKind.Cache) ? "aws-ebs-csi-driver" : null;
        yield return !isAws && components.Any(calls.IsEntry) ? "cert-manager" : null;
    }
}
