using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Cost;

/// <summary>JR503.</summary>
internal sealed class NonCommercialPlan() : ReviewRule("JR503", "A plan for non-commercial use", "Un plan réservé à l'usage non commercial")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        let allowed = component.Flag("plan.commercial-use")
        where allowed is { Value: false }
        select Report(context, FindingSeverity.Risk, $"{component.Path}.sku", Message(context, component), Cure,
            context.Promises.Availability is null ? null : "promises.availability", allowed.Citation);

    private static Text Message(ReviewContext context, DeployedComponent component)
    {
        var signs = Signs(context).ToList();
        var (english, french) = (Figures.Join(", ", signs).English, Figures.Join(", ", signs).French);
        return new(
            $"{component.Name} runs on {component.Sku?.Id ?? component.Offering.Id}, which its provider reserves for personal, non-commercial use{(signs.Count > 0 ? $"; the file shows {english}" : "")}. A business on it can be switched off without notice.",
            $"{component.Name} tourne sur {component.Sku?.Id ?? component.Offering.Id}, que son fournisseur réserve à l'usage personnel, non commercial{(signs.Count > 0 ? $" ; le fichier montre {french}" : "")}. Une activité commerciale peut y être coupée sans préavis.");
    }

    private static IEnumerable<Text> Signs(ReviewContext context)
    {
        if (context.Spec.Plans.Count > 0) yield return new("plans that customers pay", "des plans payants");
        if (context.Spec.Sales.Count > 0) yield return new("sales", "des ventes");
        if (context.Spec.Budget is not null || context.Spec.Budgets.Count > 0) yield return new("a budget", "un budget");
        if (context.Promises.Availability is { } promised)
            yield return Text.Format($"a promised availability of {promised}", $"une disponibilité promise de {promised}");
    }

    private static Text Cure => new(
        "Take the plan that is sold to businesses, and count its price.",
        "Prendre le plan vendu aux entreprises, et compter son prix.");
}
