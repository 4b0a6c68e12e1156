using Jauge.Core;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Sizing.Judging;

/// <summary>Shapes to begin with: the file as it is, then shapes with more and more room above what the load asks for.</summary>
internal sealed class Starts(ShapeSpace space, SpaceLaws? laws)
{
    private static readonly double[] Rooms = [1.3, 1.6, 2, 3, 5];

    /// <summary>The likeliest first.</summary>
    internal IEnumerable<Choice> All()
    {
        if (space.AsIs is { } asIs) yield return asIs;
        if (space.Scenarios[0].Parts.Any(p => p.Options.Count == 0)) yield break;
        if (laws is not null)
            foreach (var room in Rooms) yield return With(p => Roomy(p, room));
        yield return With(p => Strongest(p));
    }

    private Choice With(Func<int, int> of) => new(0, [.. space.Scenarios[0].Parts.Select((_, p) => of(p))]);

    // the cheapest way with so much room at its fewest replicas; nodes have no room of their own, and stand in proportion
    private int Roomy(int part, double room)
    {
        var options = space.Scenarios[0].Parts[part].Options;
        var found = options.Select((o, i) => (Option: o, Index: i))
            .Where(o => AtFewest(part, o.Option) >= room * laws!.Asked && !IsBare(o.Option))
            .OrderBy(o => o.Option.Bound).ThenBy(o => o.Option.Settings.Count).Select(o => (int?)o.Index).FirstOrDefault();
        return found ?? Strongest(part);
    }

    private double AtFewest(int part, PartOption option)
    {
        var capacity = laws!.Capacity(0, part, option);
        if (double.IsInfinity(capacity))
            return Cores(option) / Math.Max(1e-9, space.Scenarios[0].Parts[part].Options.Max(Cores)) * Rooms[^1] * laws.Asked;
        return capacity * Math.Max(1, option.Component.MinReplicas) / Math.Max(1, option.Component.MaxReplicas);
    }

    private static double Cores(PartOption option) => (option.Component.Cores() ?? 1) * option.Component.MinReplicas;

    // a standby that the file has is not given up to begin with
    private bool IsBare(PartOption option) =>
        option.Component.HighAvailability == "none" && option.Component.Offering.HighAvailability.Count > 1
        && space.Scenarios[0].Base.Find(option.Component.Name)?.HighAvailability != "none";

    private int Strongest(int part)
    {
        var options = space.Scenarios[0].Parts[part].Options;
        return options.Select((o, i) => (Option: o, Index: i)).OrderByDescending(o => IsBare(o.Option) ? 0 : 1)
            .ThenByDescending(o => laws is null ? 0 : Math.Min(laws.Asked * 10, laws.Capacity(0, part, o.Option)))
                .ThenByDescending(o => Cores(o.Option))
            .ThenBy(o => o.Option.Settings.Count).ThenBy(o => o.Index).First().Index;
    }
}
