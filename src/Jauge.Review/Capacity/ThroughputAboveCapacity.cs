using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>JR405. An open station with more erlangs than servers has no steady state: docs/background/review.md.</summary>
internal sealed class ThroughputAboveCapacity()
    : ReviewRule("JR405", "Promised throughput above what the most replicas can carry",
        "Débit promis au-dessus de ce que portent les répliques au maximum")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Throughput is not { } promised) yield break;
        foreach (var bound in CapacityBound.Of(context).Where(b => b.Erlangs(promised.High) >= (double)b.Servers))
            yield return Report(context, Weight(bound, promised), bound.Component.Path, Message(bound, promised), Cure,
                "promises.throughput", bound.IsCores ? Reading.Facts.SizeSource(bound.Component) : null);
    }

    /// <summary>Cores bind only if the stated times are processor time, which the file does not say: never more than a risk.</summary>
    private static FindingSeverity Weight(CapacityBound bound, Range<Rate> promised) =>
        !bound.IsCores && bound.Erlangs(promised.Low) >= (double)bound.Servers ? FindingSeverity.Contradiction : FindingSeverity.Risk;

    private static Text Message(CapacityBound bound, Range<Rate> promised)
    {
        var (rate, name) = (bound.Erlangs(promised.Low) >= (double)bound.Servers ? promised.Low : promised.High, bound.Component.Name);
        var each = Reading.Figures.Time(Reading.Figures.Seconds(bound.SecondsEach));
        return bound.IsCores
            ? Text.Format(
                $"{name}: {rate} × {each} of its own time per request is {bound.Erlangs(rate):#,0.#} erlangs, and it has {bound.Servers:#,0.##} vCPU at its maximum. If that time is processor time, {bound.PerSecond:N0}/s is the most, with every core full; an analytic bound, the simulation refines it.",
                $"{name} : {rate} × {each} de son propre temps par requête font {bound.Erlangs(rate):#,0.#} erlangs, et il a {bound.Servers:#,0.##} vCPU au maximum. Si ce temps est du temps de processeur, {bound.PerSecond:N0}/s est le plus, tous les cœurs pleins ; borne analytique, que la simulation précise.")
            : Text.Format(
                $"{name}: {rate} × {each} on a slot per request is {bound.Erlangs(rate):#,0.#} erlangs for {bound.Servers:N0} slots at its maximum: {bound.PerSecond:N0}/s is the most, with every slot taken; an analytic bound, the simulation refines it.",
                $"{name} : {rate} × {each} d'une place par requête font {bound.Erlangs(rate):#,0.#} erlangs pour {bound.Servers:N0} places au maximum : {bound.PerSecond:N0}/s est le plus, toutes les places prises ; borne analytique, que la simulation précise.");
    }

    private static Text Cure => new(
        "More or larger replicas, less time per request, or a lower promise.",
        "Des répliques plus nombreuses ou plus grandes, moins de temps par requête, ou une promesse plus basse.");
}
