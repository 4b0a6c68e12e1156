namespace Jauge.Simulation.Monitoring;

/// <summary>A class of requests in one interval, means over the replications. Times in seconds; not a number where nothing ended.</summary>
/// <param name="Name">Its name in the file; empty for all requests.</param>
/// <param name="Sent">Requests sent a second.</param>
/// <param name="Served">Requests served a second.</param>
/// <param name="Failed">Requests not served a second.</param>
/// <param name="Mean">Mean time.</param>
/// <param name="P50">Median time.</param>
/// <param name="P90">90th percentile of the interval.</param>
/// <param name="P95">95th percentile of the interval.</param>
/// <param name="P99">99th percentile of the interval.</param>
public readonly record struct RequestPoint(
    string Name, double Sent, double Served, double Failed, double Mean, double P50, double P90, double P95, double P99);
