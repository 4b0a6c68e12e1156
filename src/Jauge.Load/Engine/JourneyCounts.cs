using Jauge.Core;

namespace Jauge.Load.Engine;

/// <summary>What happened to the sessions of one journey, in one loop and one stretch of time.</summary>
internal sealed class JourneyCounts
{
    internal long Begun { get; set; }

    internal long Completed { get; set; }

    internal long Left { get; set; }

    internal long GivenUp { get; set; }

    internal LatencyHistogram Times { get; } = new();

    internal void Merge(JourneyCounts other)
    {
        (Begun, Completed, Left, GivenUp) = (Begun + other.Begun, Completed + other.Completed, Left + other.Left, GivenUp + other.GivenUp);
        if (other.Times.Count > 0) Times.Merge(other.Times);
    }

    internal void Clear()
    {
        if (Times.Count > 0) Times.Clear();
        (Begun, Completed, Left, GivenUp) = (0, 0, 0, 0);
    }
}
