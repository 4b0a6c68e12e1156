using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Spec.Model;

namespace Jauge.Spec.Resolution;

/// <summary>A component with the offering, size and regions that it runs on.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Path">Where it stands in the file: <c>components.db</c>, or <c>components.db.alternatives.aurora</c>.</param>
/// <param name="Spec">What the file says of it.</param>
/// <param name="Offering">The offering that it uses.</param>
/// <param name="Sku">Its size; null when the offering is not sold by size.</param>
/// <param name="Regions">Regions that each hold one copy; never empty.</param>
/// <param name="Inputs">The offering's own keys, read, with the catalog's defaults where the file is silent.</param>
/// <param name="Alternatives">Other ways to do the same work.</param>
public sealed record DeployedComponent(
    string Name, string Path, ComponentSpec Spec, Offering Offering, Sku? Sku, EquatableList<RegionId> Regions,
    EquatableMap<Value> Inputs, EquatableList<DeployedComponent> Alternatives)
{
    /// <summary>Provider of the offering.</summary>
    public string Provider => Offering.Provider.Id;

    /// <summary>Fewest replicas; 1 when the file gives none.</summary>
    public int MinReplicas => Spec.Replicas?.Low ?? 1;

    /// <summary>Most replicas; 1 when the file gives none.</summary>
    public int MaxReplicas => Spec.Replicas?.High ?? 1;

    /// <summary>The standby arrangement; <c>none</c> when the file gives none.</summary>
    public string HighAvailability => Spec.HighAvailability ?? "none";

    /// <summary>A fact of the offering, as it holds for this component; null when the catalog does not know it.</summary>
    public Fact? Fact(string name) => Offering.Fact(name, new ComponentScope(this));
}
