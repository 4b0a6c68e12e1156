namespace Jauge.Control.Resilience;

/// <summary>A rate limit with bursts.</summary>
/// <param name="TokensPerSecond">Rate at which tokens come; above 0.</param>
/// <param name="Burst">Most tokens kept; above 0.</param>
public sealed record TokenBucketOptions(double TokensPerSecond, double Burst);
