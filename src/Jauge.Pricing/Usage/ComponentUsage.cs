using Jauge.Core;

namespace Jauge.Pricing.Usage;

/// <summary>What one component uses in a month.</summary>
/// <param name="Replicas">Replicas that run, averaged over the hours in which the component is on; an interval where only bounds are known.</param>
/// <param name="Requests">Requests that reach it in the month; null when the file does not say.</param>
public sealed record ComponentUsage(Interval Replicas, decimal? Requests);
