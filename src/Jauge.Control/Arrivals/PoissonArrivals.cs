using System.Runtime.CompilerServices;
using Jauge.Control.Random;

namespace Jauge.Control.Arrivals;

/// <summary>Arrivals from outside, of requests or of sessions, as strangers come: candidates of a Poisson stream at a bound of the curve,
/// of which as many
/// come as the curve says (thinning; Lewis and Shedler, Simulation of Nonhomogeneous Poisson Processes, Naval Research Logistics 26,
/// 1979).</summary>
/// <remarks>Of a recording, most of which lies far below its peak, the bound follows the pieces of the curve. A struct that is moved on in
/// place.</remarks>
public struct PoissonArrivals
{
    private readonly LoadCurve? _curve;
    private readonly ulong _key;
    private readonly bool _followsPieces;
    private double _bound;
    private ulong _candidate;

    private PoissonArrivals(LoadCurve curve, ulong key, bool followsPieces) =>
        (_curve, _key, _followsPieces, _bound) = (curve, key, followsPieces, curve.Max);

    /// <summary>False of one that was never made: nobody arrives.</summary>
    public readonly bool IsAny => _curve is not null;

    /// <summary>Candidates drawn.</summary>
    public long Count { get; private set; }

    /// <summary>Key of the present candidate: all that chance decides about it hangs on it.</summary>
    public readonly ulong Candidate => _candidate;

    /// <summary>Arrivals of single requests.</summary>
    /// <param name="curve">A second, over time.</param>
    /// <param name="seed">Root of the run.</param>
    /// <param name="replication">From 0.</param>
    public static PoissonArrivals OfRequests(LoadCurve curve, long seed, int replication) =>
        Of(curve, seed, replication, "requests", false);

    /// <summary>Arrivals of visitors, each with one session.</summary>
    /// <param name="curve">A second, over time.</param>
    /// <param name="seed">Root of the run.</param>
    /// <param name="replication">From 0.</param>
    public static PoissonArrivals OfSessions(LoadCurve curve, long seed, int replication) =>
        Of(curve, seed, replication, "sessions", false);

    /// <summary>Arrivals at recorded rates.</summary>
    /// <param name="curve">A second, over time.</param>
    /// <param name="seed">Root of the run.</param>
    /// <param name="replication">From 0.</param>
    public static PoissonArrivals OfRates(LoadCurve curve, long seed, int replication) => Of(curve, seed, replication, "trace", true);

    /// <summary>Draws the next candidate.</summary>
    /// <param name="now">Nanoseconds; when the last one was, or 0.</param>
    /// <param name="until">No candidate after it need be found.</param>
    /// <returns>When it comes; −1: none does any more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Next(long now, long until)
    {
        if (_followsPieces) return NextInPieces(now, until);
        Draw();
        return now + (long)(Ziggurat.Exponential(VisitDraws.Time(_candidate)) * (RunTime.Second / _bound));
    }

    /// <summary>Whether the present candidate comes.</summary>
    /// <param name="now">When it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Comes(long now)
    {
        var kept = Chance.Bound(_curve!.At(now) / _bound);
        return VisitDraws.Kept(_candidate) < kept || kept == ulong.MaxValue;
    }

    private static PoissonArrivals Of(LoadCurve curve, long seed, int replication, string what, bool followsPieces) =>
        new(curve, StreamKey.Of(seed, replication, "arrivals", what), followsPieces);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Draw() => _candidate = StreamKey.Member(_key, unchecked((int)++Count));

    // a candidate beyond the piece is none: there the draw begins anew, as an exponential time may
    private long NextInPieces(long now, long until)
    {
        for (var from = now; from <= until;)
        {
            _bound = _curve!.Bound(from, out var end);
            Draw();
            var gap = _bound > 0 ? Ziggurat.Exponential(VisitDraws.Time(_candidate)) * RunTime.Second / _bound : double.PositiveInfinity;
            if (gap < end - from) return from + (long)gap;
            if (end == long.MaxValue) return -1;
            from = end;
        }

        return -1;
    }
}
