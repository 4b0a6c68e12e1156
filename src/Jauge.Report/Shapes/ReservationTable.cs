using Jauge.Report.Layout;
using Jauge.Sizing;

namespace Jauge.Report.Shapes;

/// <summary>Prints how much to commit to.</summary>
internal static class ReservationTable
{
    internal static void Write(Page page, SizingAnswer answer)
    {
        if (answer.Reservations.Count == 0) return;
        page.Heading(page.Say("How much to commit to", "Combien engager"));
        var amounts = new Amounts(page, 2);
        var table = new TextTable(new Column(""), page.Names("commitment", "engagement"), page.Figures("instances", "instances"),
            page.Figures("break-even", "seuil"),
            page.Figures("saved a month", "gagné par mois"), page.Figures("at half the load", "à demi-charge"),
            page.Figures("regret ½", "regret ½"), page.Figures("regret ×2", "regret ×2"));
        foreach (var advice in answer.Reservations)
            table.Row(advice.Component, advice.Commitment, advice.Reserve.ToString(page.Format), Figures.Percent(page, advice.BreakEven, 0),
                amounts.Of(advice.Saving),
                amounts.Of(advice.SavingAtHalf), amounts.Of(advice.RegretAtHalf), amounts.Of(advice.RegretAtDouble));
        page.Table(table);
        page.Paragraph(page.Say("In each region; the next instance pays for itself where it runs for at least the break-even share of the month.",
            "Dans chaque région ; l'instance suivante se rentabilise si elle tourne au moins la part de seuil du mois.").Faint());
    }
}
