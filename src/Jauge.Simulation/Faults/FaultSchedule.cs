using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Faults;

/// <summary>When the faults of one replication happen: those by chance at exponential times of their own, and bursts as load.</summary>
internal static class FaultSchedule
{
    private const int Most = 100_000;               // occurrences of one fault in one run: a bound on memory, far beyond sense

    /// <summary>Every occurrence as a fault that happens once; <see cref="Occurrence.Fault"/> is the index of the fault that it is
    /// of.</summary>
    internal static EquatableList<Occurrence> Of(IReadOnlyList<Fault> faults, RunKey key, TimeSpan until) =>
        [.. faults.SelectMany((fault, i) => Times(fault, i, key, until)
            .Select(at => new Occurrence(i, fault with { At = at, Every = null })))];

    /// <summary>The load with its bursts.</summary>
    internal static LoadModel With(LoadModel load, IEnumerable<Occurrence> occurrences, TimeSpan until)
    {
        foreach (var burst in occurrences.Select(o => o.What).Where(f => f.Kind == FaultKind.Burst))
        {
            var (from, to) = (RunTime.FromTimeSpan(burst.At), RunTime.FromTimeSpan(burst.For is { } length ? burst.At + length : until));
            LoadCurve? More(LoadCurve? curve) => curve?.With(from, to, burst.Amount);
            load = load with { Users = More(load.Users), Arrivals = More(load.Arrivals), Sessions = More(load.Sessions) };
        }

        return load;
    }

    private static IEnumerable<TimeSpan> Times(Fault fault, int index, RunKey key, TimeSpan until)
    {
        if (fault.Every is not { } mean) return [fault.At];
        var stream = StreamKey.Of(key.Seed, key.Replication, "fault", $"{index} {fault.Kind} {fault.Component} {fault.To} {fault.Zone}");
        return Exponential(fault.At, mean, stream).TakeWhile(at => at < until).Take(Most);
    }

    private static IEnumerable<TimeSpan> Exponential(TimeSpan from, TimeSpan mean, ulong key)
    {
        var at = from;
        for (var i = 0; at < TimeSpan.MaxValue / 2; i++)
            yield return at += TimeSpan.FromTicks(Math.Max(1, (long)Math.Min(
                Ziggurat.Exponential(RandomStream.Mix(StreamKey.Member(key, i))) * mean.Ticks, TimeSpan.MaxValue.Ticks / 4.0)));
    }
}
