using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>The components that every answer depends on.</summary>
/// <remarks>
/// Those that are critical (stated, or a request waits for them), the nodes that they run on, and what stands in front of every request:
/// name servers, load balancers, and an edge that carries at least as many requests as the workload states. <c>critical: false</c> takes a
/// component out.
/// </remarks>
internal static class CriticalPath
{
    public static EquatableList<DeployedComponent> Of(Deployment deployment)
    {
        var critical = deployment.Components.Where(c => c.Spec.Optional != true && deployment.IsCritical(c)).ToList();
        var below = critical.Select(c => c.InputWord("runs-on")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. deployment.Components.Where(c => critical.Contains(c) || Belongs(deployment, c, below.Contains(c.Name)))];
    }

    private static bool Belongs(Deployment deployment, DeployedComponent component, bool carriesCritical) =>
        component.Spec.Critical != false && component.Spec.Optional != true && (carriesCritical || StandsInFront(deployment, component));

    private static bool StandsInFront(Deployment deployment, DeployedComponent component) => component.Offering.Kind switch
    {
        OfferingKind.Dns => component.Offering.Fact("sla", new ComponentScope(component)) is not null,
        OfferingKind.Network => component.Offering.Id.EndsWith("/load-balancer", StringComparison.Ordinal),
        OfferingKind.Edge => CarriesEveryRequest(deployment, component),
        _ => false,
    };

    private static bool CarriesEveryRequest(Deployment deployment, DeployedComponent component) =>
        deployment.Spec.Workload?.Volumes.GetValueOrDefault("requests") is { } all
        && component.Spec.Usage.GetValueOrDefault("requests") is { } carried
        && carried.Dimension == all.Dimension && carried.Value.Low >= all.Value.High;
}
