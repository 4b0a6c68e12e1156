using Jauge.Control.Random;
using Jauge.Core;

namespace Jauge.StandIn.Work;

/// <summary>A distribution and where its draws come from.</summary>
internal sealed class DrawnTime(Distribution distribution, ulong key)
{
    private readonly Sampler _sampler = Sampler.Of(distribution);
    private readonly Draws _draws = new(key);

    internal static DrawnTime? Of(Distribution? distribution, ulong key) => distribution is null ? null : new(distribution, key);

    /// <summary>The next one, in nanoseconds; 0 or more.</summary>
    internal long Nanoseconds() => _sampler.Draw(_draws.Bits());
}
