using Jauge.Report.Layout;
using Jauge.Sizing;

namespace Jauge.Report.Shapes;

/// <summary>What shapes and evidence are called.</summary>
internal static class ShapeWords
{
    private const string Prefix = "components.";

    /// <summary>What a verdict rests on.</summary>
    internal static string Of(Page page, Evidence evidence) => evidence switch
    {
        Evidence.Law => page.Say("by law", "par une loi"),
        Evidence.Simulation => page.Say("by simulation", "par simulation"),
        _ => page.Say("by estimate", "par estimation"),
    };

    /// <summary>How far the search came, with its ink.</summary>
    internal static Phrase Of(Page page, SizingOutcome outcome) => outcome switch
    {
        SizingOutcome.Proved => page.Say("proved the cheapest of the space", "prouvée la moins chère de l'espace").In(Ink.Good),
        SizingOutcome.BestFound =>
            page.Say("the best found, not proved the cheapest", "la meilleure trouvée, non prouvée la moins chère").In(Ink.Caution),
        SizingOutcome.Impossible =>
            page.Say("no shape of the space does: proved", "aucune forme de l'espace ne convient : prouvé").In(Ink.Bad),
        SizingOutcome.NotFound => page.Say("none found within the effort allowed", "aucune trouvée dans l'effort permis").In(Ink.Caution),
        _ => page.Say("interrupted: the best so far, nothing proved", "interrompu : la meilleure jusqu'ici, rien n'est prouvé")
            .In(Ink.Caution),
    };

    /// <summary>A path without what all paths begin with.</summary>
    internal static string Short(string path) => path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..] : path;

    /// <summary>What a shape changes, in one line.</summary>
    internal static string Changes(Page page, SizedShape shape) =>
        shape.Changes.Count == 0 ? page.Say("as the file has it", "telle qu'écrite")
        : string.Join(", ", shape.Changes.Select(c => $"{Short(c.Path)} {c.To}"));

    /// <summary>A time in seconds, or a dash where nobody knows it.</summary>
    internal static string Time(Page page, double? seconds) =>
        seconds is not { } known ? "–" : double.IsInfinity(known) ? "∞" : Simulations.Readable.Time(page, known);

    /// <summary>A service level.</summary>
    internal static string Level(Page page, decimal? level) =>
        level is { } known ? (known * 100).ToString("0.####", page.Format) + "\u00a0%" : "–";
}
