using Jauge.Control.Random;

namespace Jauge.Control.Arrivals;

/// <summary>What chance decides about recorded requests that come again: each as often as the scale says.</summary>
public static class RecordedDraws
{
    private const int MostCopies = (1 << 24) - 1;
    private const ulong CopyStep = 0xD1342543DE82EF95;

    /// <summary>Key of a recording in a run.</summary>
    /// <param name="seed">Root of the run.</param>
    /// <param name="replication">From 0.</param>
    public static ulong RecordingKey(long seed, int replication) => StreamKey.Of(seed, replication, "arrivals", "recorded");

    /// <summary>Key of one copy of a recorded request.</summary>
    /// <param name="recording">From <see cref="RecordingKey"/>.</param>
    /// <param name="at">Index of the request.</param>
    /// <param name="copy">From 0.</param>
    public static ulong Key(ulong recording, int at, int copy) => unchecked(StreamKey.Member(recording, at) + ((ulong)copy * CopyStep));

    /// <summary>How often a recorded request comes.</summary>
    /// <param name="scale">Requests for each recorded one; a broken part is a chance.</param>
    /// <param name="key">Of the request's first copy.</param>
    /// <returns>0 or more.</returns>
    public static int Copies(double scale, ulong key)
    {
        var whole = (int)Math.Min(scale, MostCopies);
        return whole + (VisitDraws.Leave(key) < Chance.Bound(scale - whole) ? 1 : 0);
    }

    /// <summary>How much later than recorded a copy comes.</summary>
    /// <param name="within">Nanoseconds; the recording's resolution of the first copy, the gap to the next request of the others.</param>
    /// <param name="key">Of the copy.</param>
    public static long Late(long within, ulong key) => within == 0 ? 0 : (long)(within * Ziggurat.Unit(VisitDraws.Time(key)));
}
