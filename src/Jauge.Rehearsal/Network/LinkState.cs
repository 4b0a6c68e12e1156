using Jauge.Core;

namespace Jauge.Rehearsal.Network;

/// <summary>How a link behaves now.</summary>
/// <param name="Mode">What becomes of connections.</param>
/// <param name="There">From who connects to who listens.</param>
/// <param name="Back">The other way.</param>
public sealed record LinkState(LinkMode Mode, WayFault There, WayFault Back)
{
    /// <summary>Everything passes at once.</summary>
    public static readonly LinkState Healthy = new(LinkMode.Pass, WayFault.None, WayFault.None);

    /// <summary>The mode alone.</summary>
    public static LinkState Of(LinkMode mode) => Healthy with { Mode = mode };

    /// <summary>The same delay each way: a round trip takes twice as much longer.</summary>
    public static LinkState Delayed(Distribution eachWay) => new(LinkMode.Pass, new(eachWay), new(eachWay));

    /// <summary>Each connection carries so much each way.</summary>
    public static LinkState Limited(Bytes perSecond) => new(LinkMode.Pass, new(null, perSecond), new(null, perSecond));
}
