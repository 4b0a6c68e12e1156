using Jauge.Core;

namespace Jauge.Simulation.Statistics;

/// <summary>What became of the requests of one class.</summary>
/// <param name="Name">Of the class.</param>
/// <param name="Carried">Requests under way when the counting began.</param>
/// <param name="Sent">Requests sent since.</param>
/// <param name="Rejected">Requests that found no room.</param>
/// <param name="Responses">Response times of the completed ones.</param>
public sealed record ClassStatistics(string Name, long Carried, long Sent, long Rejected, LatencyHistogram Responses)
{
    /// <summary>Requests that ended well.</summary>
    public long Completed => Responses.Count;

    /// <summary>Requests under way when the counting ended.</summary>
    public long UnderWay => Carried + Sent - Rejected - Completed;
}
