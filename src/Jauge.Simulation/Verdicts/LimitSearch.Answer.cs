using Jauge.Core;

namespace Jauge.Simulation.Verdicts;

/// <content>The answer in words.</content>
internal sealed partial class LimitSearch
{
    private LoadLimit Answer(EquatableList<SimulatedPromise> broken)
    {
        var (keeps, breaks) = (Keeps, Breaks);
        var worst = double.IsFinite(breaks) ? _tried[breaks].Worst : null;
        var users = study.Model.Load.Users is { } curve ? (int)Math.Floor(curve.Max * keeps) : (int?)null;
        var served = keeps > 0 ? judge.At(keeps).Readings.Measure(judge.At(keeps).Readings.FullThroughput).Value : 0;
        var limit = new LoadLimit(keeps, breaks, users, served, worst, worst?.Limit, default)
        {
            SurelyBreaks = SurelyBreaks, SurelyKeeps = SurelyKeeps, AlreadyBroken = [.. broken.Where(p => !_neverKept.Contains(p.Path))],
            NeverKept = [.. NeverKept()],
        };
        return limit with { Sentence = Joined([Never(limit), Already(limit), Held(limit), Then(limit)]) };
    }

    private double SurelyBreaks => _tried.Where(t => t.Value.SurelyBreaks).Select(t => t.Key).FirstOrDefault(double.PositiveInfinity);

    private double SurelyKeeps =>
        _tried.Where(t => t.Value.SurelyHolds && t.Key < SurelyBreaks && t.Key <= Keeps).Select(t => t.Key).LastOrDefault();

    // as the smallest load of the first search broke them
    private IEnumerable<SimulatedPromise> NeverKept() => judge.UnderLoad(judge.SmallestKnown).Where(p => _neverKept.Contains(p.Path));

    private static Text Never(LoadLimit limit) => limit.NeverKept.Count == 0 ? default
        : new($"Not kept at any load tried: {Names(limit.NeverKept).English}.",
            $"Non tenu à aucune charge essayée : {Names(limit.NeverKept).French}.");

    private static Text Already(LoadLimit limit) => limit.AlreadyBroken.Count == 0 ? default
        : new($"Broken at the stated load: {Names(limit.AlreadyBroken).English}.",
            $"Rompu à la charge indiquée : {Names(limit.AlreadyBroken).French}.");

    private static Text Held(LoadLimit limit)
    {
        if (limit.Factor <= 0)
            return Text.Format($"No load was found that keeps what load judges: {limit.Broken?.Title ?? default} breaks first.",
            $"Aucune charge ne tient ce que la charge juge : {limit.Broken?.Title ?? default} cède en premier.");
        var what = limit.NeverKept.Count + limit.AlreadyBroken.Count > 0 ? new("What else load judges", "Le reste de ce que la charge juge")
            : new Text("Every promise that load judges", "Toute promesse que la charge juge");
        return Text.Format($"{what} holds up to {limit.Factor:N2} times the stated load ({Figure.Rate(limit.PerSecond)}){Range(limit)}.",
            $"{what} tient jusqu'à {limit.Factor:N2} fois la charge indiquée ({Figure.Rate(limit.PerSecond)}){Range(limit)}.");
    }

    private static Text Range(LoadLimit limit) => (limit.SurelyKeeps, limit.SurelyBreaks) switch
    {
        ( > 0, < double.PositiveInfinity) =>
            Text.Format($"; the limit lies between {limit.SurelyKeeps:N2} and {limit.SurelyBreaks:N2} times",
            $" ; la limite est entre {limit.SurelyKeeps:N2} et {limit.SurelyBreaks:N2} fois"),
        ( > 0, _) => Text.Format($"; decided up to {limit.SurelyKeeps:N2} times", $" ; tranché jusqu'à {limit.SurelyKeeps:N2} fois"),
        (_, < double.PositiveInfinity) => Text.Format($"; decided by the means alone, and broken for sure at {limit.SurelyBreaks:N2} times",
            $" ; d'après les seules moyennes, et rompu à coup sûr à {limit.SurelyBreaks:N2} fois"),
        _ => new("; by the means alone", " ; d'après les seules moyennes"),
    };

    private static Text Then(LoadLimit limit) => limit.Factor <= 0 || limit.Broken is not { } broken ? default
        : new($"Then {broken.Title.English} breaks. {broken.Limit?.Text.English}",
            $"Puis {broken.Title.French} cède. {broken.Limit?.Text.French}");

    private static Text Names(EquatableList<SimulatedPromise> promises) => new(
        string.Join("; ", promises.Select(p => $"{p.Title.English}, {p.Stated.English}")),
        string.Join(" ; ", promises.Select(p => $"{p.Title.French}, {p.Stated.French}")));

    private static Text Joined(Text[] sentences) => new(
        string.Join(" ", sentences.Select(s => s.English).Where(s => s?.Length > 0)).TrimEnd(),
        string.Join(" ", sentences.Select(s => s.French).Where(s => s?.Length > 0)).TrimEnd());
}
