using Jauge.Control.Forecast;
using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Scaling;

/// <summary>JR301.</summary>
internal sealed class ScaleOutTooSlow()
    : ReviewRule("JR301", "Autoscaler and start-up against the promised scale-out",
        "Mise à l'échelle et démarrage face à la montée promise")
{
    private const string Promise = "promises.scale-out";

    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.ScaleOut is not { Planned: null } reading) yield break;
        if (reading.To > reading.Component.MaxReplicas)
            yield return Report(context, FindingSeverity.Contradiction, Promise, BeyondMaximum(reading), CureMaximum, Promise);
        else if (reading.Forecast is { } forecast && !forecast.AlwaysWithin(reading.Within))
            yield return Report(context, forecast.EverWithin(reading.Within) ? FindingSeverity.Risk : FindingSeverity.Contradiction,
                Promise, Message(reading, forecast), Cure(reading), Promise, reading.Sources);
    }

    private static Text BeyondMaximum(ScaleOutReading reading) => Text.Format(
        $"{reading.To} replicas of {reading.Component.Name} are promised; its maximum is {reading.Component.MaxReplicas}.",
        $"{reading.To} répliques de {reading.Component.Name} sont promises ; son maximum est {reading.Component.MaxReplicas}.");

    private static Text Message(ScaleOutReading reading, ScaleOutEstimate forecast) =>
        forecast.Worst.ReadyAt is { } worst && forecast.Earliest.ReadyAt is { } earliest
        ? Text.Format(
            $"{reading.Component.Name}, {reading.From} to {reading.To}: the autoscaler climbs {reading.Ladder()} and has decided {Decided(forecast)} after the load arrives; a replica takes {Figures.Times(reading.StartUp)} to serve{Nodes(reading)}. All serve after {Figures.Times(new(earliest, worst))}; {Figures.Time(reading.Within)} are promised.",
            $"{reading.Component.Name}, de {reading.From} à {reading.To} : l'autoscaler monte {reading.Ladder()} et a décidé {Decided(forecast)} après l'arrivée de la charge ; une réplique met {Figures.Times(reading.StartUp)} à servir{Nodes(reading)}. Toutes servent après {Figures.Times(new(earliest, worst))} ; {Figures.Time(reading.Within)} sont promises.")
        : Text.Format(
            $"{reading.Component.Name}: the autoscaler stops at {forecast.Worst.ReachedFrom(reading.From)} of {reading.To} replicas: {forecast.Worst.LastReason.Cause.Describe()}.",
            $"{reading.Component.Name} : l'autoscaler s'arrête à {forecast.Worst.ReachedFrom(reading.From)} répliques sur {reading.To} : {forecast.Worst.LastReason.Cause.Describe()}.");

    private static Text Decided(ScaleOutEstimate forecast) =>
        Figures.Times(new(forecast.Earliest.DecidedAt ?? default, forecast.Worst.DecidedAt ?? default));

    private static Text Nodes(ScaleOutReading reading) => reading is { Nodes: { } places, Provisioning: { } node }
        ? Text.Format(
            $", of which {Figures.Times(node.Value)} for a node: {reading.To} replicas and what shares their nodes ask for {places.Cores:#,0.#} vCPU and {places.Gibibytes:N0} GiB, {places.Needed ?? 0} nodes at least, and {places.Nodes.Spec.AverageReplicas ?? places.Nodes.MinReplicas:N0} run",
            $", dont {Figures.Times(node.Value)} pour un nœud : {reading.To} répliques et ce qui partage leurs nœuds demandent {places.Cores:#,0.#} vCPU et {places.Gibibytes:N0} Gio, {places.Needed ?? 0} nœuds au moins, et {places.Nodes.Spec.AverageReplicas ?? places.Nodes.MinReplicas:N0} tournent")
        : new("", "");

    private static Text Cure(ScaleOutReading reading) => Text.Format(
        $"Start before the load: scaling: {{ scheduled: [ {{ at: …, replicas: {reading.To}..{reading.Component.MaxReplicas} }} ] }} or a higher minimum; or promise the time found.",
        $"Démarrer avant la charge : scaling: {{ scheduled: [ {{ at: …, replicas: {reading.To}..{reading.Component.MaxReplicas} }} ] }} ou un minimum plus haut ; sinon promettre le temps trouvé.");

    private static Text CureMaximum => new("Raise the maximum, or promise it.", "Relever le maximum, ou promettre celui-ci.");
}
