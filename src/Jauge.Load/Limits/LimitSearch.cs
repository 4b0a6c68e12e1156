namespace Jauge.Load.Limits;

/// <summary>Looks for the largest rate that holds: doubles until something breaks, then goes for what the broken server still answered, then halves what is left.</summary>
/// <param name="options">What a limit is, and how closely it is looked for.</param>
/// <param name="probe">Asks at a rate for a time.</param>
/// <param name="watch">Is told of each probe; null: nobody.</param>
public sealed class LimitSearch(LimitOptions options, Func<double, TimeSpan, CancellationToken, ProbeReading> probe, Action<LimitProbe>? watch = null)
{
    private const double Coarse = 0.2;
    private const double Doubling = 2;
    private const double LowestRate = 0.5;
    private const double UsualFirstRate = 20;
    private const int FirstProbes = 2;
    private readonly List<LimitProbe> _probes = [];
    private ProbeJudge _judge = new(options, 0);
    private double _holds;
    private double _breaks = double.PositiveInfinity;

    private bool IsNarrow => _breaks <= _holds * (1 + (2 * options.Precision)) * 1.0001;

    private bool IsSpent => _probes.Count >= options.MostProbes;

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends it with what is known by then.</param>
    public LimitAnswer Find(CancellationToken cancellation = default)
    {
        try
        {
            return Answer(Begin(cancellation) ?? Climb(cancellation) ?? Narrow(cancellation));
        }
        catch (OperationCanceledException)
        {
            return Answer(LimitEnd.Cancelled);
        }
    }

    private LimitAnswer Answer(LimitEnd end) => new(_holds, _breaks, end, [.. _probes]);

    // the first probe also says how long an answer takes where nothing waits
    private LimitEnd? Begin(CancellationToken cancellation)
    {
        for (var rate = options.FirstRate ?? UsualFirstRate; ; rate /= Doubling * Doubling)
        {
            var reading = probe(rate, options.ShortestProbe * FirstProbes, cancellation);
            if (reading.Answered > 0) _judge = new(options, reading.Times.Mean / 1e9);
            var verdict = Keep(reading);
            if (verdict.Cause == LimitCause.Generator) return LimitEnd.Generator;
            if (verdict.State != ProbeState.Breaks) return null;
            if (rate / (Doubling * Doubling) < LowestRate || IsSpent) return LimitEnd.NothingHolds;
        }
    }

    private LimitEnd? Climb(CancellationToken cancellation)
    {
        for (var rate = _probes[^1].Reading.Rate * Doubling; double.IsPositiveInfinity(_breaks); rate *= Doubling)
        {
            if (rate > options.MostRate) return LimitEnd.MostRate;
            if (IsSpent) return LimitEnd.Probes;
            if (Ask(rate, Coarse, cancellation).Cause == LimitCause.Generator) return LimitEnd.Generator;
        }

        return null;
    }

    private LimitEnd Narrow(CancellationToken cancellation)
    {
        while (!IsNarrow)
        {
            if (IsSpent) return LimitEnd.Probes;
            if (Ask(Next(), options.Precision, cancellation).Cause == LimitCause.Generator) return LimitEnd.Generator;
        }

        return LimitEnd.Found;
    }

    private ProbeVerdict Ask(double rate, double precision, CancellationToken cancellation)
    {
        var reading = probe(rate, TimeFor(rate, precision), cancellation);
        // what one probe cannot say, two may
        if (_judge.Judge(reading).State == ProbeState.Unclear && precision <= options.Precision) reading = reading.With(probe(rate, TimeFor(rate, precision), cancellation));
        return Keep(reading);
    }

    private ProbeVerdict Keep(ProbeReading reading)
    {
        var made = new LimitProbe(reading, _judge.Judge(reading));
        _probes.Add(made);
        watch?.Invoke(made);
        if (made.Verdict.State == ProbeState.Holds) _holds = Math.Max(_holds, reading.Rate);
        if (made.Verdict is { State: ProbeState.Breaks, Cause: not LimitCause.Generator }) _breaks = Math.Min(_breaks, reading.Rate);
        // a rate below one that breaks holds no longer by chance: what broke is believed
        if (_holds >= _breaks) _holds = _probes.Where(p => p.Verdict.State == ProbeState.Holds && p.Reading.Rate < _breaks).Select(p => p.Reading.Rate).DefaultIfEmpty(0).Max();
        return made.Verdict;
    }

    // unclear rates are near the limit: just below and just above them somebody can say
    private double Next()
    {
        var low = _holds > 0 ? _holds : _breaks / (Doubling * Doubling);
        var unclear = _probes.Where(p => p.Verdict.State == ProbeState.Unclear && p.Reading.Rate > low && p.Reading.Rate < _breaks).Select(p => p.Reading.Rate).ToList();
        if (unclear.Count > 0 && unclear.Min() / (1 + options.Precision) is var below && below > low * (1 + (options.Precision / 2))) return below;
        if (unclear.Count > 0 && unclear.Max() * (1 + options.Precision) is var above && above < _breaks / (1 + (options.Precision / 2))) return above;
        if (unclear.Count > 0) return Widest([low, .. unclear, _breaks]);
        return Answers(low) ?? Math.Sqrt(low * _breaks);
    }

    private static double Widest(IEnumerable<double> rates)
    {
        var sorted = rates.Order().ToList();
        var at = Enumerable.Range(1, sorted.Count - 1).MaxBy(i => sorted[i] / sorted[i - 1]);
        return Math.Sqrt(sorted[at] * sorted[at - 1]);
    }

    // a server with a backlog answers as fast as it can: its limit is near, if it does not get slower by it
    private double? Answers(double low)
    {
        var broken = _probes.Where(p => p.Reading.Rate == _breaks && p.Verdict is { State: ProbeState.Breaks, Cause: LimitCause.Backlog }).Select(p => p.Reading.AnsweredPerSecond).FirstOrDefault();
        var below = broken * (1 - options.Precision);
        return below > low * (1 + (options.Precision / 2)) && below < _breaks / (1 + (options.Precision / 2)) ? below : null;
    }

    private TimeSpan TimeFor(double rate, double precision)
    {
        var seconds = ProbeJudge.RequestsFor(precision) / rate;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, options.ShortestProbe.TotalSeconds, options.LongestProbe.TotalSeconds));
    }
}
