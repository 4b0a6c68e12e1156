using Jauge.Core;

namespace Jauge.Load.Results;

/// <summary>What an observer is told at the end of each interval. The histograms are only lent: they are cleared when the observer
/// returns.</summary>
/// <param name="Interval">The interval, in figures.</param>
/// <param name="Times">Times of good answers in the interval, by request.</param>
/// <param name="Failures">Failures in the interval, by cause as <see cref="LoadFailure"/> numbers them, all requests together.</param>
public sealed record LoadProgress(LoadInterval Interval, IReadOnlyList<LatencyHistogram> Times, IReadOnlyList<long> Failures);
