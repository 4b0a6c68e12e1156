using Jauge.Core;

namespace Jauge.Load.Engine;

/// <summary>What happened in one loop and one stretch of time.</summary>
internal sealed class LoadCounts(int requests, int journeys)
{
    internal RequestCounts[] Requests { get; } = [.. Enumerable.Range(0, requests).Select(_ => new RequestCounts())];

    internal JourneyCounts[] Journeys { get; } = [.. Enumerable.Range(0, journeys).Select(_ => new JourneyCounts())];

    internal LatencyHistogram Lateness { get; } = new();

    /// <summary>Requests and sessions for which the open part of the plan asked.</summary>
    internal long Asked { get; set; }

    internal void Merge(LoadCounts other)
    {
        for (var i = 0; i < Requests.Length; i++) Requests[i].Merge(other.Requests[i]);
        for (var i = 0; i < Journeys.Length; i++) Journeys[i].Merge(other.Journeys[i]);
        if (other.Lateness.Count > 0) Lateness.Merge(other.Lateness);
        Asked += other.Asked;
    }

    internal void Clear()
    {
        foreach (var request in Requests) request.Clear();
        foreach (var journey in Journeys) journey.Clear();
        if (Lateness.Count > 0) Lateness.Clear();
        Asked = 0;
    }
}
