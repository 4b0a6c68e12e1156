using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Budgets;
using Jauge.Review.Reading;

namespace Jauge.Review.Cost;

/// <summary>JR507.</summary>
internal sealed class NoExchangeRate() : ReviewRule("JR507", "Amounts in a currency without a rate", "Montants dans une monnaie sans cours")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) => Budgets(context).Concat(Charges(context));

    private IEnumerable<Finding> Budgets(ReviewContext context) =>
        from budget in context.Cost.Budgets
        where budget is { State: BudgetState.Unknown, Reason: not null }
        select Report(context, FindingSeverity.Risk, budget.Path, Message(budget), Cure, budget.Path);

    private IEnumerable<Finding> Charges(ReviewContext context)
    {
        var gaps = context.Cost.Average.Gaps.Where(g => g.Kind == GapKind.NoExchangeRate && g.Component.Spec.Optional != true).ToList();
        if (gaps.Count == 0) yield break;
        var names = Figures.Names(gaps.Select(g => g.Component.Name).Distinct());
        yield return Report(context, FindingSeverity.Risk, gaps[0].Component.Path, new(
            $"{names}: priced in a currency for which the file states no rate to {context.Spec.Currency.Code}; the bill leaves them out.",
            $"{names} : le prix est dans une monnaie dont le fichier ne donne pas le cours en {context.Spec.Currency.Code} ; la facture les laisse de côté."), Cure, null);
    }

    private static Text Message(BudgetVerdict budget) => Text.Format(
        $"{budget.Title} is in {budget.Currency.Code}: {budget.Reason ?? new Text("no rate", "pas de cours")}. Nobody can say whether it holds.",
        $"{budget.Title} est en {budget.Currency.Code} : {budget.Reason ?? new Text("no rate", "pas de cours")}. Nul ne peut dire s'il tient.");

    private static Text Cure => new("exchange-rates: { …: { rate, on, source } }.", "exchange-rates: { …: { rate, on, source } }.");
}
