using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Drills.Judging;

/// <summary>Reads an outage out of what clients did. Plain arithmetic: no clock, no chance.</summary>
public sealed class OutageReading
{
    // A gap is trouble when it is three times the usual one, and long enough to stop somebody's thought: one second (Jakob Nielsen,
    // Usability Engineering, 1993, chapter 5). Below, one machine with two cores that starts a program stalls everybody else.
    private const int UsualTimes = 3;
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(1);
    private readonly IReadOnlyList<Operation> _operations;
    private readonly TimeSpan _fault;
    private readonly TimeSpan _healed;
    private readonly TimeSpan _end;
    private readonly TimeSpan[] _successes;

    private OutageReading(IReadOnlyList<Operation> operations, TimeSpan fault, TimeSpan healed, TimeSpan end)
    {
        (_operations, _fault, _healed, _end) = (operations, fault, healed, end);
        _successes = [.. operations.Where(o => o.Failure is null).Select(o => o.End).Order()];
    }

    /// <summary>Reads.</summary>
    /// <param name="operations">All that the clients did, from the start of the drill.</param>
    /// <param name="fault">When the fault struck.</param>
    /// <param name="healed">When it was healed; no earlier.</param>
    /// <param name="end">When the clients stopped; no earlier.</param>
    public static Outage Of(IReadOnlyList<Operation> operations, TimeSpan fault, TimeSpan healed, TimeSpan end)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new OutageReading(operations, fault, healed, end).Read();
    }

    private Outage Read()
    {
        var after = _operations.Where(o => o.End >= _fault).ToList();
        var usual = Gaps(_successes.FirstOrDefault(), _fault).Select(Length).DefaultIfEmpty().Max();
        return new()
        {
            UsualPerSecond = _fault > TimeSpan.Zero ? _successes.Count(s => s < _fault) / _fault.TotalSeconds : 0,
            MeanwhilePerSecond = _healed > _fault ? _successes.Count(s => s >= _fault && s < _healed) / (_healed - _fault).TotalSeconds : 0,
            UsualMedian = Median(TimeSpan.Zero, _fault),
            MeanwhileMedian = Median(_fault, _healed),
            UsualGap = usual,
            LongestGap = Gaps(_fault, _end).Select(Length).DefaultIfEmpty().Max(),
            FirstSuccess = after.Where(o => o.Failure is null && o.Start >= _fault).Select(o => (TimeSpan?)(o.End - _fault)).Min(),
            RecoveredAfter = Served(_fault, _healed, usual, _healed) - _fault,
            HealedAfter = Served(_healed, _end, usual, TimeSpan.MaxValue) - _healed,
            LongestOperation = after.Select(o => o.End - o.Start).DefaultIfEmpty().Max(),
            Succeeded = _successes.Count(s => s >= _fault),
            FailedBefore = _operations.Count(o => o.Failure is not null && o.End < _fault),
            Failures = after.Where(o => o.Failure is not null).CountBy(o => o.Failure!).OrderByDescending(c => c.Value).ThenBy(c => c.Key,
                StringComparer.Ordinal)
                .Select(c => KeyValuePair.Create(c.Key, (long)c.Value)).ToEquatableMap(),
        };
    }

    private TimeSpan Median(TimeSpan from, TimeSpan to)
    {
        TimeSpan[] took = [.. _operations.Where(o => o.Failure is null && o.End >= from && o.End < to).Select(o =>
            o.End - o.Start).Order()];
        return took.Length == 0 ? TimeSpan.Zero : took[(took.Length - 1) / 2];
    }

    /// <summary>When clients were served for good in a stretch: the first success after its last trouble; the stretch's start where there
    /// was none, null where the trouble lasted to <paramref name="before"/>.</summary>
    private TimeSpan? Served(TimeSpan from, TimeSpan to, TimeSpan usual, TimeSpan before)
    {
        var failures = _operations.Where(o => o.Failure is not null && o.End >= from && o.End < to).Select(o => (TimeSpan?)o.End).Max();
        var gaps = Gaps(from, to).Where(g => Length(g) > Noticed && Length(g) > usual * UsualTimes).Select(g => (TimeSpan?)g.To).Max();
        if (failures is null && gaps is null) return from;
        var trouble = TimeSpan.FromTicks(Math.Max((failures ?? from).Ticks, (gaps ?? from).Ticks));
        var served = _successes.Where(s => s >= trouble).Select(s => (TimeSpan?)s).FirstOrDefault();
        return served < before ? served : null;
    }

    /// <summary>Stretches without a success that end inside a stretch of time; the one that reaches its end is cut there.</summary>
    private IEnumerable<(TimeSpan From, TimeSpan To)> Gaps(TimeSpan from, TimeSpan to)
    {
        var last = _successes.LastOrDefault(s => s < from, from);
        foreach (var success in _successes.Where(s => s >= from && s < to))
        {
            yield return (last, success);
            last = success;
        }

        yield return (last, to);
    }

    private static TimeSpan Length((TimeSpan From, TimeSpan To) gap) => gap.To - gap.From;
}
