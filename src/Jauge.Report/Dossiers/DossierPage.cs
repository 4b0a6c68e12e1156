using Jauge.Core;
using Jauge.Report.Dossiers.Charts;
using Jauge.Report.Layout;
using Jauge.Review;

namespace Jauge.Report.Dossiers;

/// <summary>A page that has sections, key figures and charts besides what every page has: HTML or Markdown.</summary>
/// <param name="language">Language of sentences and figures.</param>
internal abstract class DossierPage(Language language) : Page(language)
{
    // the tool reads no culture of the machine
    private static readonly string[] EnglishMonths =
        "January February March April May June July August September October November December".Split(' ');
    private static readonly string[] FrenchMonths =
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".Split(' ');

    /// <summary>Begins a section.</summary>
    /// <param name="id">Stable name, for links.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="lead">What it answers, in a sentence.</param>
    public abstract DossierPage Section(string id, string title, Phrase lead);

    /// <summary>Writes the verdict of the whole.</summary>
    /// <param name="grade">How good it is.</param>
    /// <param name="headline">A few words.</param>
    /// <param name="sentences">Whether it holds, what it costs, what is contradicted.</param>
    public abstract DossierPage Verdict(Grade grade, string headline, IReadOnlyList<Phrase> sentences);

    /// <summary>Writes figures side by side.</summary>
    public abstract DossierPage KeyFigures(IReadOnlyList<KeyFigure> figures);

    /// <summary>Writes a chart and, for who cannot see it, its table.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="reading">What it shows, in a sentence.</param>
    /// <param name="table">The same figures.</param>
    /// <param name="isTableOpen">Whether everybody reads the table, too; its rows may then be put in another order.</param>
    public abstract DossierPage Figure(Chart chart, Phrase reading, TextTable table, bool isTableOpen = false);

    /// <summary>Writes what most readers will skip.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="content">Writes it on the page it is given.</param>
    /// <param name="isPrinted">Whether it is unfolded on paper.</param>
    public abstract DossierPage Fold(string title, Action<DossierPage> content, bool isPrinted = true);

    /// <summary>Writes a finding whole.</summary>
    public abstract DossierPage Finding(Finding finding);

    /// <summary>Writes terms and what they mean.</summary>
    public abstract DossierPage Terms(IReadOnlyList<(string Term, string Meaning)> terms);

    /// <summary>Writes a command to be copied as it is.</summary>
    public abstract DossierPage Command(string command);

    /// <summary>Money without cents beyond a hundred, with the sign of the currency where people write it.</summary>
    public string Money(Estimate amount, Currency currency) => CurrencySigns.In(Language, Amount(amount) + "\u00a0" + currency.Code);

    /// <summary>A day as people say it: <c>20 November 2026</c>.</summary>
    public string LongDay(DateOnly day) =>
        Say($"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}",
            $"{(day.Day == 1 ? "1er" : day.Day)} {FrenchMonths[day.Month - 1]} {day.Year}");

    private string Amount(Estimate amount) =>
        new Amounts(this, Math.Max(Math.Abs(amount.Low), Math.Abs(amount.High)) < 100 ? 2 : 0).Of(amount);
}
