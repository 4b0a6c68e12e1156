using System.Diagnostics;

namespace Jauge.Testing.Delays;

/// <summary>What really happened, by the server's log: from when each request was meant to be sent to when its answer was. A busy machine
/// delays the server as well, and this tells it.</summary>
public static class DelayLog
{
    /// <summary>Response times of requests that were meant to be sent at even distances, the request of number n at n / rate.</summary>
    /// <param name="log">Requests with their numbers.</param>
    /// <param name="perSecond">The rate.</param>
    /// <returns>Seconds, rising. The run began when its promptest request says so.</returns>
    public static double[] Truth(IReadOnlyList<DelayedRequest> log, double perSecond)
    {
        var began = log.Min(request => Seconds(request.Received) - request.Number / perSecond);
        return [.. log.Select(request => Seconds(request.Sent) - began - request.Number / perSecond).Order()];
    }

    /// <summary>The value that a share of rising values lies at or below.</summary>
    public static double Quantile(IReadOnlyList<double> rising, double share) =>
        rising[Math.Max(0, (int)Math.Ceiling(share * rising.Count) - 1)];

    private static double Seconds(long stamp) => stamp / (double)Stopwatch.Frequency;
}
