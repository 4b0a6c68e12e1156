using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>JR105.</summary>
internal sealed class TooFewZones()
    : ReviewRule("JR105", "More availability zones than the region has", "Plus de zones de disponibilité que la région n'en a")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        let wanted = Wanted(component)
        where wanted > 1
        from region in component.Regions.Select(r => component.Offering.Provider.Regions.GetValueOrDefault(r.Region)).OfType<Region>()
        where region.AvailabilityZones is { } zones && zones < wanted
        select Report(context, FindingSeverity.Contradiction, component.Path, Message(component, region, wanted), Cure,
            context.Promises.Availability is null ? null : "promises.availability");

    private static decimal Wanted(DeployedComponent component) =>
        component.HighAvailability is "zone-redundant" or "multi-az" ? Math.Max(2, component.Input("zones") ?? 0)
            : component.Input("zones") ?? 0;

    private static Text Message(DeployedComponent component, Region region, decimal wanted) => Text.Format(
        $"{component.Name} spreads over {wanted:N0} zones; {region.Title} ({region.Id}) has {region.AvailabilityZones ?? 0}.",
        $"{component.Name} s'étend sur {wanted:N0} zones ; {region.Title} ({region.Id}) en a {region.AvailabilityZones ?? 0}.");

    private static Text Cure =>
        new("Choose a region with enough zones, or fewer zones.", "Choisir une région qui a assez de zones, ou moins de zones.");
}
