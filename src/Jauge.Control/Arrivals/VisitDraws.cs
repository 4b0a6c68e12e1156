using System.Runtime.CompilerServices;
using Jauge.Control.Random;

namespace Jauge.Control.Arrivals;

/// <summary>What chance decides about one request of somebody, from its key: the same for the simulator and for the load generator, so
/// that both send the
/// same requests at the same instants.</summary>
/// <remarks>Somebody's first key is that of an arrival or of a user; each request after it has the <see cref="Next"/>. Each decision has a
/// place of its
/// own, so that one more of them disturbs no other.</remarks>
public static class VisitDraws
{
    /// <summary>Nanoseconds for which somebody at least rests after a failure: a user whose request fails at once does not try again in
    /// the same instant.</summary>
    public const long ShortestPause = 1_000_000;

    private const ulong TimeSalt = 0xA24BAED4963EE407;             // odd and unrelated
    private const ulong KeptSalt = 0x9FB21C651E98DF25;
    private const ulong RequestSalt = 0xC2B2AE3D27D4EB4F;
    private const ulong JourneySalt = 0x94D049BB133111EB;
    private const ulong LeaveSalt = 0xFF51AFD7ED558CCD;

    /// <summary>Key of all users of a run: that of one is its <see cref="StreamKey.Member"/>.</summary>
    /// <param name="seed">Root of the run.</param>
    /// <param name="replication">From 0.</param>
    public static ulong UsersKey(long seed, int replication) => StreamKey.Of(seed, replication, "users", "requests");

    /// <summary>The key after an answer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Next(ulong key) => unchecked(key + RandomStream.Step);

    /// <summary>Bits of how long it takes: to think, to pause, to the next arrival.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Time(ulong key) => RandomStream.Mix(unchecked(key + TimeSalt));

    /// <summary>Bits of whether a candidate of a thinned stream comes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Kept(ulong key) => RandomStream.Mix(unchecked(key + KeptSalt));

    /// <summary>Bits of which request it is, where only the shares decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Request(ulong key) => RandomStream.Mix(unchecked(key + RequestSalt));

    /// <summary>Bits of which journey begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Journey(ulong key) => RandomStream.Mix(unchecked(key + JourneySalt));

    /// <summary>Bits of whether somebody leaves before the next step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Leave(ulong key) => RandomStream.Mix(unchecked(key + LeaveSalt));

    /// <summary>How long somebody rests after an answer.</summary>
    /// <param name="law">Of thinking, or of the pause between sessions.</param>
    /// <param name="key">After the answer.</param>
    /// <param name="failed">Whether the request failed.</param>
    /// <returns>Nanoseconds.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Rest(in Sampler law, ulong key, bool failed)
    {
        var rest = law.Draw(Time(key));
        return failed ? Math.Max(rest, ShortestPause) : rest;
    }
}
