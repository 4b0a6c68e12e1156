using Jauge.Core.Messages;

namespace Jauge.Rehearsal.Loads;

/// <summary>What a run of load must show.</summary>
/// <param name="Threshold">The bound.</param>
/// <param name="Promise">The promise of the file that it stands for, such as <c>latency.p99</c>; null: a threshold of its own.</param>
public sealed record PromisedThreshold(Threshold Threshold, string? Promise);
