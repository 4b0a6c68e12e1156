using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>JR409.</summary>
internal sealed class BeyondPlan()
    : ReviewRule("JR409", "Volumes beyond what a plan without overage includes", "Volumes au-delà de ce qu'inclut un plan sans dépassement")
{
    private const string Included = "included-";
    private const string PerDay = "messages-per-day";

    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where component.Sku?.Attributes.GetValueOrDefault("metered") is FlagValue { Flag: false }
        let over = Over(component).ToList()
        where over.Count > 0
        select Report(context, FindingSeverity.Contradiction, $"{component.Path}.usage", Message(component, over), Cure, null,
            component.SizeSource());

    private static IEnumerable<Text> Over(DeployedComponent component) =>
        from attribute in component.Sku!.Attributes
        where attribute.Value is QuantityValue
        let limit = ((QuantityValue)attribute.Value).Quantity
        let used = Used(component, attribute.Key)
        where used is not null && used.Dimension == limit.Dimension && used.Value.Low > limit.Value.High
        select Text.Format($"{attribute.Key[(attribute.Key.IndexOf('-') + 1)..]} {used} of {limit}",
            $"{attribute.Key[(attribute.Key.IndexOf('-') + 1)..]} {used} sur {limit}");

    /// <summary>What a month, or a day of it, uses of what an attribute includes; null where the file does not say.</summary>
    private static Quantity? Used(DeployedComponent component, string attribute)
    {
        if (attribute == PerDay) return Volume(component, "messages", Durations.BillingDay);
        if (!attribute.StartsWith(Included, StringComparison.Ordinal)) return null;
        return Volume(component, attribute[Included.Length..], Durations.Month)
            ?? Volume(component, $"active-{attribute[Included.Length..]}", Durations.Month);
    }

    private static Quantity? Volume(DeployedComponent component, string name, TimeSpan over) =>
        Monthly(component.Spec.Usage.GetValueOrDefault(name), over);

    /// <summary>A volume per unit of time times the period; a time of work per month (h/month) is plain and takes the month's own
    /// share.</summary>
    private static Quantity? Monthly(Quantity? used, TimeSpan over) => used is null ? null : used * Quantity.Of(over);

    private static Text Message(DeployedComponent component, List<Text> over) => Text.Format(
        $"{component.Name} uses in a month {Figures.Join(", ", over)} that {component.Sku!.Id} includes, and the plan has no price for more.",
        $"{component.Name} utilise en un mois {Figures.Join(", ", over)} que {component.Sku!.Id} inclut, et le plan n'a pas de prix au-delà.");

    private static Text Cure =>
        new("Take the metered plan, and count its price.", "Prendre le plan facturé à l'usage, et compter son prix.");
}
