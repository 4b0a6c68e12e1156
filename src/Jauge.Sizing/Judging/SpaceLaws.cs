using Jauge.Core;
using Jauge.Simulation;
using Jauge.Simulation.Analysis;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Sizing.Judging;

/// <summary>Holds each way to run a component against the laws of capacity before anything is combined: a bound of one component is that of
/// every shape that runs it so.</summary>
/// <remarks>The other components stand at their most cores meanwhile, so that nothing that they do makes the bound tighter than in some
/// shape.</remarks>
internal sealed class SpaceLaws
{
    private readonly ShapeSpace _space;
    private readonly List<CapacityReading> _rest;
    private readonly Dictionary<(int Scenario, int Part, string LoadKey), CapacityReading> _readings = [];

    internal SpaceLaws(ShapeSpace space, int threads, CancellationToken cancellation)
    {
        _space = space;
        var wanted = (from s in Enumerable.Range(0, space.Scenarios.Count)
                      from p in Enumerable.Range(0, space.Scenarios[s].Parts.Count)
                      from o in space.Scenarios[s].Parts[p].Options.DistinctBy(o => o.LoadKey)
                      select (Key: (s, p, o.LoadKey), Option: o)).ToList();
        var strong = space.Scenarios.Select(Strongest).ToList();
        _rest = [.. strong.Select(SystemAnalysis.Capacity)];
        var read = new CapacityReading[wanted.Count];
        Parallel.For(0, wanted.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            i => read[i] = SystemAnalysis.Capacity(ShapeSpace.With(strong[wanted[i].Key.s], [wanted[i].Option])));
        foreach (var (want, reading) in wanted.Zip(read)) _readings[want.Key] = reading;
    }

    private static Deployment Strongest(Scenario scenario) =>
        ShapeSpace.With(scenario.Base, [.. scenario.Parts.Select(p => p.Options.MaxBy(o => o.Component.Cores() ?? 0)!)]);

    /// <summary>What refutes a way; null: nothing.</summary>
    internal Refusal? Refute(int scenario, int part, PartOption option, Targets targets) =>
        new CapacityLaw(_space.Scenarios[scenario].Base, targets)
            .Refute(_readings[(scenario, part, option.LoadKey)], option.Component.Name);

    /// <summary>Requests a second that a way lets through at most; infinite where nothing of it bounds them.</summary>
    internal double Capacity(int scenario, int part, PartOption option) => _readings[(scenario, part, option.LoadKey)].Limits
        .Where(l => l.Owner == option.Component.Name).Select(l => l.Throughput).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>Requests a second that the full load asks for.</summary>
    internal double Asked => Math.Max((double)(_space.Scenarios[0].Base.Spec.Promises.Throughput?.High.PerSecond ?? 0),
        _rest[0].Arrivals + (_rest[0].Users / Math.Max(1e-3, _rest[0].Think + _rest[0].BareAnswer)));

    /// <summary>What the components that do not vary refute by themselves; null: nothing.</summary>
    internal Refusal? RefuteRest(int scenario, Targets targets)
    {
        var here = _space.Scenarios[scenario];
        var varied = here.Parts.Select(p => p.Component).ToHashSet(StringComparer.Ordinal);
        var reading = _rest[scenario] with
        {
            Limits = [.. _rest[scenario].Limits.Where(l => !varied.Contains(l.Owner))],
            CoreUse = _rest[scenario].CoreUse.Where(c => !varied.Contains(c.Key)).ToEquatableMap(),
        };
        return new CapacityLaw(here.Base, targets).Refute(reading, null);
    }

    /// <summary>The space without what is refuted.</summary>
    internal (ShapeSpace Space, List<Removed> Removed) Without(Targets targets)
    {
        var removed = new List<Removed>();
        var scenarios =
            _space.Scenarios.Select((s, i) => s with { Parts = [.. s.Parts.Select((p, j) => Kept(i, j, p, targets, removed))] });
        return (new([.. scenarios]), removed);
    }

    private Part Kept(int scenario, int part, Part all, Targets targets, List<Removed> removed)
    {
        var judged = all.Options.Select(o => (Option: o, Refusal: Refute(scenario, part, o, targets))).ToList();
        removed.AddRange(judged.Where(j => j.Refusal is not null).Select(j => new Removed(scenario, j.Option, j.Refusal!)));
        EquatableList<PartOption> kept = [.. judged.Where(j => j.Refusal is null).Select(j => j.Option)];
        return new(all.Component, kept, kept.ToList().FindIndex(o => o.Settings.Count == 0));
    }
}
