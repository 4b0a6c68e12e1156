using Jauge.Simulation.Engine;
using Jauge.Control.Random;

namespace Jauge.Simulation.Monitoring;

/// <summary>Where in its interval a monitoring server scrapes or evaluates: by chance, as Prometheus spreads its
/// work by a hash that nobody chooses.</summary>
internal static class AlertClock
{
    /// <summary>The first time: above zero, at most one interval.</summary>
    internal static TimeSpan First(RunKey key, string purpose, TimeSpan interval)
    {
        var share = Ziggurat.Unit(RandomStream.Mix(StreamKey.Of(key.Seed, key.Replication, "alerts", purpose)));
        return TimeSpan.FromTicks(Math.Max(1, (long)(interval.Ticks * share)));
    }
}
