using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Capacity;

/// <summary>JR406. The asymptotic bound of a closed model: X ≤ N / (Z + R), docs/background/review.md.</summary>
internal sealed class ThroughputAboveWorkload()
    : ReviewRule("JR406", "The stated users cannot make the promised throughput",
        "Les utilisateurs indiqués ne peuvent faire le débit promis")
{
    /// <summary>Users and thinking times are round numbers: what misses by less is the same figure.</summary>
    private const double Tolerance = 0.05;

    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Throughput is not { } promised
            || context.Spec.Workload is not { Users: > 0 and var users, Think: { } think, Arrivals: null }) yield break;
        var answer = RequestTimes.Of(context.Deployment).Answer;
        var most = users / (think.MeanSeconds + answer);
        if (most >= (double)promised.Low.PerSecond * (1 - Tolerance)) yield break;
        yield return Report(context, FindingSeverity.Risk, "workload.users", Message(users, think, answer, most, promised),
            Cure(promised, think.MeanSeconds + answer), "promises.throughput");
    }

    private static Text Message(int users, Distribution think, double answer, double most, Range<Rate> promised) => Text.Format(
        $"{users:N0} users who think {Figures.Time(think.Mean)} and wait {Figures.Time(Figures.Seconds(answer))} make at most {users:N0} / ({think.MeanSeconds:#,0.#} s + {answer:#,0.###} s) = {most:#,0.#} requests/s; {Figures.Rates(promised)} is promised. Whatever is measured with them proves nothing about the promise.",
        $"{users:N0} utilisateurs qui réfléchissent {Figures.Time(think.Mean)} et attendent {Figures.Time(Figures.Seconds(answer))} font au plus {users:N0} / ({think.MeanSeconds:#,0.#} s + {answer:#,0.###} s) = {most:#,0.#} requêtes/s ; {Figures.Rates(promised)} sont promises. Ce qui se mesure avec eux ne prouve rien de la promesse.");

    private static Text Cure(Range<Rate> promised, double cycle) => Text.Format(
        $"State the load that the promise is for ({Math.Ceiling((double)promised.Low.PerSecond * cycle):N0} such users, or arrivals: {promised.Low}), or promise what these users make.",
        $"Indiquer la charge que vise la promesse ({Math.Ceiling((double)promised.Low.PerSecond * cycle):N0} utilisateurs pareils, ou arrivals: {promised.Low}), ou promettre ce que ces utilisateurs font.");
}
