using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>Tries every meter of an offering on a component that writes everything, and finds what each one counts.</summary>
internal sealed class MeterCheck(Offering offering, DiagnosticBag bag)
{
    /// <summary>The dimension of each meter that could be evaluated.</summary>
    public IReadOnlyDictionary<string, Dimension> Run()
    {
        var dimensions = new Dictionary<string, Dimension>();
        foreach (var meter in offering.Meters.Values)
        {
            if (meter.GrantId is { } grant && !offering.Grants.ContainsKey(grant))
                bag.Add(CatalogDiagnostics.UnknownGrant(meter.Span, grant, offering.Grants.Keys));
            if (meter.When is { } when) Probe.Condition(offering, when, meter.Span, bag);
            if (Probe.Quantity(offering, meter.Quantity, meter.Span, bag) is { } quantity) dimensions[meter.Name] = quantity.Dimension;
        }

        CheckGrants(dimensions);
        return dimensions;
    }

    private void CheckGrants(Dictionary<string, Dimension> dimensions)
    {
        foreach (var meter in offering.Meters.Values)
        {
            if (meter.GrantId is not { } id || !offering.Grants.TryGetValue(id, out var grant)) continue;
            if (dimensions.TryGetValue(meter.Name, out var counted) && counted != grant.Amount.Dimension)
                bag.Add(CatalogDiagnostics.WrongGrant(grant.Span, id, meter.Name, counted.Name));
        }
    }
}
