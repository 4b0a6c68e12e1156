using Jauge.Core;
using Jauge.Load.Results;

namespace Jauge.Load.Engine;

/// <summary>Puts together what happened to the connections of all loops.</summary>
internal static class ConnectionTotals
{
    internal static ConnectionResult Of(IEnumerable<ConnectionPool> pools)
    {
        var all = pools.ToList();
        var (opening, handshakes) = (new LatencyHistogram(), new LatencyHistogram());
        foreach (var pool in all)
        {
            opening.Merge(pool.OpeningTimes);
            handshakes.Merge(pool.HandshakeTimes);
        }

        return new()
        {
            Opened = all.Sum(p => p.EverOpened),
            Failed = all.Sum(p => p.EverFailed),
            Most = all.Sum(p => p.Most),
            Waited = all.Sum(p => p.EverWaited),
            OpeningTimes = opening,
            HandshakeTimes = handshakes,
            BytesSent = all.Sum(p => p.BytesSent),
            BytesReceived = all.Sum(p => p.BytesReceived),
        };
    }
}
