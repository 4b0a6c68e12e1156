using Jauge.Pricing.Alternatives;
using Jauge.Report.Cost;
using Jauge.Report.Layout;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The bill: environments, breakdowns, quoted against list prices, budgets, commitments, alternatives, plans, people.</summary>
internal static class BillSection
{
    public static void Write(DossierSection section)
    {
        var (page, cost) = (section.Page, section.Cost);
        page.Section("bill", page.Say("What it costs", "Ce que cela coûte"), page.Say(
            "At public list prices without tax, for a month of 730 hours; the range goes from the fewest replicas to the most.",
            "Aux prix publics hors taxes, pour un mois de 730 heures ; l'intervalle va du minimum au maximum de répliques."));
        Environments(section);
        Breakdowns(page, section);
        Gaps.Write(page, cost.Average);
        QuotedPrices.Write(page, cost);
        Consequences.PerUser(page, cost);
        Consequences.Budgets(page, cost);
        CommitmentTable.Write(page, cost.Commitments);
        foreach (var ranking in cost.Alternatives)
            page.Figure(BillCharts.Ways(page, ranking), Ways(page, ranking), AlternativeTable.Of(page, ranking));
        PlanTable.Write(page, cost);
        SaleTable.Write(page, cost.Sales);
        OwnershipTable.Write(page, cost, Floors.Of(section.Dossier.Costs));
    }

    private static string Ways(DossierPage page, AlternativeRanking ranking) =>
        page.Say("In colour, what the file has chosen.", "En couleur, ce que le fichier a choisi.")
        + (ranking.Ranked.Any(w => w.IsFloor) ? page.Say(" What misses a price has no bar: the table has what it costs at least.",
            " Ce dont un prix manque n'a pas de barre : le tableau en donne le coût minimal.") : "");

    private static void Environments(DossierSection section)
    {
        var (page, costs, table) = (section.Page, section.Dossier.Costs, EnvironmentTable.Of(section.Page, section.Dossier.Costs));
        var chart = BillCharts.Environments(page, costs, section.Cost.Budgets.FirstOrDefault(b => b.Path == "budget"));
        if (costs.Count > 1)
            page.Figure(chart, page.Say("Dark: at the stated averages; light: with the most replicas.",
                "Foncé : aux moyennes indiquées ; clair : au maximum de répliques."),
            table, isTableOpen: true);
        else page.Heading(chart.Title).Table(table);
    }

    private static void Breakdowns(DossierPage page, DossierSection section)
    {
        var cost = section.Cost;
        Part(page, section, CostGrouping.Component,
            page.Say($"Bill of {section.Environment} by component, {Sign(page, section)} a month",
                $"Facture de {section.Environment} par composant, {Sign(page, section)} par mois"));
        foreach (var (word, english, french) in new[] { ("category", "by category", "par catégorie"),
            ("provider", "by cloud", "par fournisseur"), ("team", "by team", "par équipe") })
        {
            var by = CostGrouping.Parse(word)!;
            if (cost.Average.By(by.Of).Count(g => g.Name.Length > 0) > 1)
                Part(page, section, by, page.Say($"Bill of {section.Environment} {english}, {Sign(page, section)} a month",
                    $"Facture de {section.Environment} {french}, {Sign(page, section)} par mois"));
        }

        page.Fold(page.Say("How each line is computed, and where its price comes from",
            "Le calcul de chaque ligne, et d'où vient son prix"),
            p => Arithmetic.Write(p, cost.Average, cost.Deployment.Spec), isPrinted: false);
    }

    private static string Sign(DossierPage page, DossierSection section) =>
        CurrencySigns.In(page.Language, section.Cost.Average.Currency.Code);

    private static void Part(DossierPage page, DossierSection section, CostGrouping by, string title)
    {
        var columns = BillColumns.Three(page, section.Cost.Minimum, section.Cost.Average, section.Cost.Maximum);
        var table = new BillTable(page, columns, new CostView { By = by }).Of(section.Cost.Deployment.Spec.Period);
        var chart = BillCharts.Parts(page, section.Cost, by, title);
        page.Figure(chart, "", table, isTableOpen: by == CostGrouping.Component);
    }
}
