using Jauge.Core;

namespace Jauge.Simulation.Analysis;

/// <summary>What theory says of a class of requests, or of all. Times in seconds, as the client sees them.</summary>
/// <param name="Name">Name of the class in the file; empty for all requests together.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Rate">Requests a second.</param>
/// <param name="Mean">Mean time, from the balance of the flows; infinite where the load is more than can be served.</param>
/// <param name="P50">Median, drawn.</param>
/// <param name="P95">95th percentile, drawn.</param>
/// <param name="P99">99th percentile, drawn.</param>
/// <param name="ErrorRate">Share that is not served, from 0 to 1: full queues and timeouts.</param>
public sealed record AnalyticRequest(string Name, Text Title, double Rate, double Mean, double P50, double P95, double P99,
    double ErrorRate);
