namespace Jauge.Load.Limits;

/// <summary>Looks for the largest rate that holds: doubles until something breaks, then goes for what the broken server still answered,
/// then halves what is left.</summary>
/// <param name="options">What a limit is, and how closely it is looked for.</param>
/// <param name="probe">Asks at a rate for a time.</param>
/// <param name="watch">Is told of each probe; null: nobody.</param>
public sealed class LimitSearch(LimitOptions options, Func<double, TimeSpan, CancellationToken, ProbeReading> probe,
    Action<LimitProbe>? watch = null)
{
    private const double Coarse = 0.2;
    private const double Doubling = 2;
    private const double Apart = 0.6;
    private const double OneByOne = 0.25;
    private const double LowestRate = 1;
    private const double UsualFirstRate = 20;
    private const int FirstProbes = 2;
    private readonly List<LimitProbe> _probes = [];
    private ProbeJudge _judge = new(options, 0);
    private double _alone;                                         // what one request after the other makes
    private double _held;                                          // as it was asked
    private double _holds;                                         // what that is good for
    private double _breaks = double.PositiveInfinity;

    // of a slow server a probe of the longest time has too few requests for more
    private double Attainable => Math.Max(options.Precision, ProbeJudge.ShareOf(_breaks * options.LongestProbe.TotalSeconds));

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
            if (reading.Answered > 0) (_judge, _alone) = (new(options, reading.Times.Mean / 1e9), 1e9 / reading.Times.Quantile(0.5));
            var verdict = Keep(reading);
            if (verdict.Cause == LimitCause.Generator) return LimitEnd.Generator;
            if (verdict.State != ProbeState.Breaks) return null;
            if (rate / (Doubling * Doubling) < LowestRate || IsSpent) return LimitEnd.NothingHolds;
        }
    }

    private LimitEnd? Climb(CancellationToken cancellation)
    {
        for (var rate = Math.Max(_probes[^1].Reading.Rate * Doubling, _alone * OneByOne); double.IsPositiveInfinity(_breaks);
            rate *= Doubling)
        {
            if (rate > options.MostRate) return LimitEnd.MostRate;
            if (IsSpent) return LimitEnd.Probes;
            if (Ask(rate, Coarse, cancellation).Cause == LimitCause.Generator) return LimitEnd.Generator;
        }

        return null;
    }

    private LimitEnd Narrow(CancellationToken cancellation)
    {
        while (Next() is { } rate)
        {
            if (IsSpent) return LimitEnd.Probes;
            if (_holds == 0 && _breaks < LowestRate * Doubling * Doubling) return LimitEnd.NothingHolds;
            if (Ask(rate, options.Precision, cancellation).Cause == LimitCause.Generator) return LimitEnd.Generator;
        }

        return _held > 0 ? LimitEnd.Found : LimitEnd.NothingHolds;
    }

    private ProbeVerdict Ask(double rate, double precision, CancellationToken cancellation)
    {
        var reading = probe(rate, TimeFor(rate, precision), cancellation);
        // what one probe cannot say, two may
        if (_judge.Judge(reading).State == ProbeState.Unclear && precision <= options.Precision)
            reading = reading.With(probe(rate, TimeFor(rate, precision), cancellation));
        return Keep(reading);
    }

    private ProbeVerdict Keep(ProbeReading reading)
    {
        var made = new LimitProbe(reading, _judge.Judge(reading));
        _probes.Add(made);
        watch?.Invoke(made);
        if (made.Verdict is { State: ProbeState.Breaks, Cause: not LimitCause.Generator }) _breaks = Math.Min(_breaks, reading.Rate);
        // a rate above one that breaks holds by chance: what broke is believed
        var held = _probes.Where(p => p.Verdict.State == ProbeState.Holds && p.Reading.Rate < _breaks).ToList();
        (_held, _holds) = (held.Select(p => p.Reading.Rate).DefaultIfEmpty(0).Max(),
            held.Select(p => ProbeJudge.Credit(p.Reading)).DefaultIfEmpty(0).Max());
        return made.Verdict;
    }

    /// <summary>The rate that says most; null when none is left that would say more.</summary>
    private double? Next()
    {
        var (low, share) = (_held > 0 ? _held : _breaks / (Doubling * Doubling), Attainable);
        var unclear = _probes.Where(p => p.Verdict.State == ProbeState.Unclear && p.Reading.Rate > low && p.Reading.Rate < _breaks)
            .Select(p => p.Reading.Rate).ToList();
        double[] known = [low, .. unclear, _breaks];
        // a server with a backlog answers as fast as it can: its limit is near, if it does not get slower by it; and unclear rates are near
        // the limit, too
        double[] wished = [Answered() * (1 - share), .. unclear.Select(u => u / (1 + share)), .. unclear.Select(u => u * (1 + share)),
            Math.Sqrt(low * _breaks)];
        foreach (var rate in wished)
            if (rate > low && rate < _breaks && known.All(k => Math.Max(rate / k, k / rate) > 1 + (Apart * share))) return rate;
        return null;
    }

    private double Answered() =>
        _probes.Where(p => p.Reading.Rate == _breaks && p.Verdict is { State: ProbeState.Breaks, Cause: LimitCause.Backlog })
        .Select(p => p.Reading.AnsweredPerSecond).FirstOrDefault();

    private TimeSpan TimeFor(double rate, double precision)
    {
        var seconds = ProbeJudge.RequestsFor(precision) / rate;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, options.ShortestProbe.TotalSeconds, options.LongestProbe.TotalSeconds));
    }
}
