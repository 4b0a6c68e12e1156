using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>JR407.</summary>
internal sealed class BeyondOfferingLimit() : ReviewRule("JR407", "Beyond a limit of the offering", "Au-delà d'une limite de l'offre")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        context.Components.SelectMany(c => Limits(c).Select(l => (Component: c, Limit: l))).Select(x => Report(
        context, FindingSeverity.Contradiction, $"{x.Component.Path}.{x.Limit.Key}", Message(x.Component, x.Limit), Cure, null,
        x.Limit.Source));

    private static IEnumerable<(string Key, Text Wanted, Text Bound, Citation Source)> Limits(DeployedComponent component) =>
        Times(component).Concat(Sizes(component)).Concat(Storage(component));

    private static IEnumerable<(string, Text, Text, Citation)> Times(DeployedComponent component)
    {
        var duration = component.Spec.Usage.GetValueOrDefault("duration") is { } used && used.Dimension == Dimension.OfTime
            ? Figures.Seconds(used.Value.High) : (TimeSpan?)null;
        (string Key, TimeSpan? Wanted, string Fact)[] pairs =
            [("serves.timeout", component.Spec.Serves?.Timeout, "limit.request-timeout"),
                ("serves.timeout", component.Spec.Serves?.Timeout, "limit.duration"), ("usage.duration", duration, "limit.duration")];
        var known = from pair in pairs
                    let limit = component.Time(pair.Fact)
                    where limit is not null && pair.Wanted > limit.Value.High
                    select (pair.Key, Figures.Time(pair.Wanted!.Value), Figures.Time(limit.Value.High), limit.Citation);
        return known.Concat(OfSize(component, duration));
    }

    /// <summary>How long the size waits for an answer, and how many schedules it keeps.</summary>
    private static IEnumerable<(string, Text, Text, Citation)> OfSize(DeployedComponent component, TimeSpan? duration)
    {
        if (component.SizeSource() is not { } source) yield break;
        if (component.Size("response-timeout") is { } wait && duration > Figures.Seconds(wait))
            yield return ("usage.duration", Figures.Time(duration.Value), Figures.Time(Figures.Seconds(wait)), source);
        if (component.Size("schedules") is { } most && component.Spec.Usage.GetValueOrDefault("schedules") is { } used
            && used.Dimension.IsNone && used.Value.High > most)
            yield return ("usage.schedules", Text.Format($"{used.Value.High:N0}", $"{used.Value.High:N0}"),
                Text.Format($"{most:N0}", $"{most:N0}"), source);
    }

    private static IEnumerable<(string, Text, Text, Citation)> Sizes(DeployedComponent component)
    {
        if (component.Input("cpu") is { } cpu && component.Number("limit.cpu") is { } cores && cpu > cores.Value)
            yield return ("cpu", Text.Format($"{cpu:#,0.##} vCPU", $"{cpu:#,0.##} vCPU"),
                Text.Format($"{cores.Value:#,0.##} vCPU", $"{cores.Value:#,0.##} vCPU"), cores.Citation);
        if (component.Input("memory") is { } memory && component.Number("limit.memory") is { } bytes && memory > bytes.Value)
            yield return ("memory", Size(memory), Size(bytes.Value), bytes.Citation);
    }

    private static IEnumerable<(string, Text, Text, Citation)> Storage(DeployedComponent component)
    {
        if (component.Spec.Storage is { } size && component.Number("limit.storage.max") is { } most && size.Count > most.Value)
            yield return ("storage", Size(size.Count), Size(most.Value), most.Citation);
    }

    private static Text Size(decimal bytes) => Text.Format($"{new Bytes((long)bytes)}", $"{new Bytes((long)bytes)}");

    private static Text Message(DeployedComponent component, (string Key, Text Wanted, Text Bound, Citation Source) limit) => Text.Format(
        $"{component.Name}: {limit.Key} is {limit.Wanted}; {component.Sku?.Id ?? component.Offering.Id} stops at {limit.Bound}.",
        $"{component.Name} : {limit.Key} vaut {limit.Wanted} ; {component.Sku?.Id ?? component.Offering.Id} s'arrête à {limit.Bound}.");

    private static Text Cure =>
        new("Stay within the limit, or take an offering that allows it.", "Rester sous la limite, ou prendre une offre qui le permet.");
}
