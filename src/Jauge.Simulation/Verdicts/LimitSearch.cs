using Jauge.Core;

namespace Jauge.Simulation.Verdicts;

/// <summary>Looks for the largest load that keeps the promises, by doubling and halving and then by bisection.</summary>
internal sealed class LimitSearch(PromiseJudge judge, Study study, double precision)
{
    private const double Largest = 64;
    private const double Smallest = 1.0 / 64;
    private const double UsualErrorRate = 0.01;

    internal LoadLimit Find()
    {
        var (keeps, breaks) = Bracket();
        while (keeps > 0 && breaks / keeps > 1 + precision && double.IsFinite(breaks))
        {
            var middle = Math.Sqrt(keeps * breaks);
            if (Broken(middle) is null) keeps = middle;
            else breaks = middle;
        }

        return Answer(keeps, breaks);
    }

    private (double Keeps, double Breaks) Bracket()
    {
        var factor = study.Options.LoadFactor;
        if (Broken(factor) is null)
        {
            while (factor < Largest && Broken(factor * 2) is null) factor *= 2;
            return factor >= Largest ? (factor, double.PositiveInfinity) : (factor, factor * 2);
        }

        while (factor > Smallest && Broken(factor / 2) is not null) factor /= 2;
        return factor <= Smallest ? (0, factor) : (factor / 2, factor);
    }

    // a promise that is neither kept nor broken for sure is not broken yet
    private SimulatedPromise? Broken(double factor)
    {
        if (judge.UnderLoad(factor).FirstOrDefault(p => p.State == VerdictState.NotKept) is { } broken) return broken;
        return judge.At(factor).All.ErrorRate.Value > UsualErrorRate ? TooManyErrors(factor) : null;
    }

    private SimulatedPromise TooManyErrors(double factor)
    {
        var errors = judge.At(factor).All.ErrorRate;
        return new("promises.error-rate", new("Failed requests", "Requêtes en échec"),
            Text.Format($"at most {Figure.Percent(UsualErrorRate)}", $"au plus {Figure.Percent(UsualErrorRate)}"),
            VerdictState.NotKept, errors, Figure.Percent(errors.Value), judge.At(factor).Failures, judge.At(factor).Failures.Text);
    }

    private LoadLimit Answer(double keeps, double breaks)
    {
        var broken = double.IsFinite(breaks) ? Broken(breaks) : null;
        var users = study.Model.Load.Users is { } curve ? (int)Math.Floor(curve.Max * keeps) : (int?)null;
        var served = keeps > 0 ? judge.At(keeps).Readings.Measure(judge.At(keeps).Readings.FullThroughput).Value : 0;
        return new(keeps, breaks, users, served, broken, broken?.Limit, Sentence(keeps, served, broken));
    }

    private static Text Sentence(double keeps, double served, SimulatedPromise? broken)
    {
        if (keeps <= 0) return Text.Format($"No load was found that keeps every promise: {broken?.Title ?? default} breaks first.",
            $"Aucune charge ne tient toutes les promesses : {broken?.Title ?? default} rompt en premier.");
        var held = Text.Format($"Every promise holds up to {keeps:N2} times the stated load ({Figure.Rate(served)}).",
            $"Toutes les promesses tiennent jusqu'à {keeps:N2} fois la charge indiquée ({Figure.Rate(served)}).");
        return broken is null ? held
            : new($"{held.English} Then {broken.Title.English} breaks. {broken.Limit?.Text.English}",
            $"{held.French} Puis {broken.Title.French} rompt. {broken.Limit?.Text.French}");
    }
}
