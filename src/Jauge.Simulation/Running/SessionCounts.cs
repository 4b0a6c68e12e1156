using Jauge.Core;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Running;

/// <summary>What became of the sessions of one replication, by journey.</summary>
internal sealed class SessionCounts(int journeys)
{
    internal const int Ends = (int)SessionEnd.GivenUp + 1;

    internal long[] Begun { get; } = new long[journeys];

    /// <summary>By journey, then end.</summary>
    internal long[] Ended { get; } = new long[journeys * Ends];

    /// <summary>From the first request to the last answer, of those completed.</summary>
    internal LatencyHistogram[] Times { get; } = [.. Enumerable.Range(0, journeys).Select(_ => new LatencyHistogram())];

    /// <summary>Sessions under way; what began before the counting did is among them.</summary>
    internal long UnderWay { get; private set; }

    internal void RecordBegun(int journey)
    {
        Begun[journey]++;
        UnderWay++;
    }

    internal void RecordEnded(int journey, SessionEnd end, long time)
    {
        Ended[(journey * Ends) + (int)end]++;
        UnderWay--;
        if (end == SessionEnd.Completed) Times[journey].Record(time);
    }

    internal void Clear()
    {
        Begun.AsSpan().Clear();
        Ended.AsSpan().Clear();
        foreach (var histogram in Times) histogram.Clear();
    }
}
