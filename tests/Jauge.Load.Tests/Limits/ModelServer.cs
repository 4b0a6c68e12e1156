using Jauge.Core;
using Jauge.Load.Limits;

namespace Jauge.Load.Tests.Limits;

/// <summary>A server that exists on paper: slots that take a time each, first come first served, strangers who arrive; a probe of it takes
/// no time.</summary>
internal sealed class ModelServer(int slots, double serviceSeconds, long seed, double failsAbove = double.PositiveInfinity)
{
    private const double WarmUp = 0.3;
    private readonly Random _random = new((int)seed);

    public int Probes { get; private set; }

    public double Capacity => slots / serviceSeconds;

    public ProbeReading Probe(double rate, TimeSpan time, CancellationToken cancellation)
    {
        Probes++;
        var (until, free) = (WarmUp + time.TotalSeconds, new double[slots]);
        var times = new LatencyHistogram();
        long sent = 0, answered = 0, failed = 0, underWay = 0;
        for (var at = Gap(rate); at < until; at += Gap(rate))
        {
            Array.Sort(free);
            var end = free[0] = Math.Max(at, free[0]) + serviceSeconds;
            var isFailed = rate > failsAbove && _random.NextDouble() < 0.2;
            if (at >= WarmUp) sent++;
            if (end >= until) underWay++;
            else if (end >= WarmUp && isFailed) failed++;
            else if (end >= WarmUp) answered++;
            if (at >= WarmUp && !isFailed) times.Record((long)((end - at) * 1e9));
        }

        return new(rate) { Time = time, Sent = sent, Answered = answered, Failed = failed, UnderWay = underWay, Times = times };
    }

    private double Gap(double rate) => -Math.Log(1 - _random.NextDouble()) / rate;
}
