using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Capacity;

/// <summary>JR410. The response time is the sum of service and waiting: the service alone is a lower bound.</summary>
internal sealed class AnswerAboveLatency()
    : ReviewRule("JR410", "Mean answer without any waiting above the promised mean",
        "Réponse moyenne sans attente au-dessus de la moyenne promise")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Latency?.Mean is not { } promised) yield break;
        var answer = Figures.Seconds(RequestTimes.Of(context.Deployment).Answer);
        if (answer > promised)
            yield return Report(context, FindingSeverity.Contradiction, "promises.latency.mean", Message(answer, promised), Cure,
                "promises.latency.mean");
    }

    private static Text Message(TimeSpan answer, TimeSpan promised) => Text.Format(
        $"The stated service times and calls add up to {Figures.Time(answer)} for the mean answer, before any waiting; {Figures.Time(promised)} is promised.",
        $"Les temps de service et les appels indiqués font {Figures.Time(answer)} pour la réponse moyenne, avant toute attente ; {Figures.Time(promised)} sont promises.");

    private static Text Cure => new(
        "Fewer or parallel calls, a cache, less work per request, or a longer promise.",
        "Des appels moins nombreux ou parallèles, un cache, moins de travail par requête, ou une promesse plus longue.");
}
