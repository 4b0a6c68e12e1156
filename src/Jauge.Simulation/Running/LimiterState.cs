using Jauge.Control.Resilience;

namespace Jauge.Simulation.Running;

/// <summary>The rate limit of a component in one region.</summary>
internal sealed class LimiterState(TokenBucketOptions options, bool waits)
{
    internal TokenBucket Tokens = new(options, TimeSpan.Zero);
    internal int Head = -1;
    internal int Tail = -1;

    internal TokenBucketOptions Options => options;

    /// <summary>Whether calls above the limit wait.</summary>
    internal bool Waits => waits;
}
