using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Recovery;

/// <summary>JR203.</summary>
internal sealed class TakeOverAbovePromise()
    : ReviewRule("JR203", "Detection and take-over against the promised failover", "Détection et relais face à la bascule promise")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Failover is not { } promised) yield break;
        foreach (var takeOver in TakeOver.Of(context).Where(t => t.Total!.Value.High > promised))
            yield return Report(context, Weight(takeOver, promised), $"{takeOver.Component.Path}.failover", Message(takeOver, promised),
                Cure(takeOver), "promises.failover", takeOver.Sources);
    }

    private static FindingSeverity Weight(TakeOver takeOver, TimeSpan promised) =>
        takeOver.Total!.Value.Low > promised ? FindingSeverity.Contradiction : FindingSeverity.Risk;

    private static Text Message(TakeOver takeOver, TimeSpan promised) => Text.Format(
        $"{takeOver.Component.Name}: {takeOver.Show()}; {Figures.Time(promised)} are promised{Best(takeOver, promised)}.",
        $"{takeOver.Component.Name} : {takeOver.Show()} ; {Figures.Time(promised)} sont promises{Best(takeOver, promised)}.");

    private static Text Best(TakeOver takeOver, TimeSpan promised) => takeOver.Total!.Value.Low > promised
        ? new(", and even the luckiest moment misses them", ", et même l'instant le plus heureux les manque")
        : new(", and only a lucky moment keeps them", ", et seul un instant heureux les tient");

    private static Text Cure(TakeOver takeOver) => takeOver.Every is null
        ? new("Promise what the standby takes, or let clients retry across it.",
            "Promettre ce que prend le secours, ou faire réessayer les clients pendant ce temps.")
        : new(
            "Check more often, tolerate fewer failures, shorten the TTL, or route by anycast; or promise this sum.",
            "Vérifier plus souvent, tolérer moins d'échecs, raccourcir le TTL, ou router par anycast ; sinon promettre cette somme.");
}
