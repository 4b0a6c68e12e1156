using Jauge.Control.Resilience;

namespace Jauge.Dynamics;

/// <summary>A platform that adds instances by itself, one when a call finds none free.</summary>
/// <param name="Most">Most instances in one region.</param>
/// <param name="Growth">How fast they may be added; null: at once.</param>
/// <param name="Idle">How long one is kept without work; zero: to the end.</param>
public sealed record OnDemandModel(int Most, TokenBucketOptions? Growth, TimeSpan Idle);
