using Jauge.Control;

namespace Jauge.Dynamics.Scaling;

/// <summary>The rhythm in which replicas are measured, and what a rate is taken over: the same on a simulated clock and on a real
/// one.</summary>
public static class MetricsServer
{
    /// <summary>Nanoseconds between two samples: the resolution of Kubernetes' metrics server.</summary>
    public const long SamplePeriod = 15 * RunTime.Second;

    /// <summary>Samples that make its window, and one value of the platforms' metric stores.</summary>
    public const int SamplesAMinute = 4;

    /// <summary>Samples of a replica that are kept: the last, and those of the minute before it.</summary>
    public const int Kept = SamplesAMinute + 1;

    /// <summary>The longest window of a rate.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Drops the oldest sample for a new one.</summary>
    /// <typeparam name="T">A counter's value.</typeparam>
    /// <param name="samples">Oldest first.</param>
    /// <param name="newest">The counter now.</param>
    public static void Push<T>(Span<T> samples, T newest)
    {
        samples[1..].CopyTo(samples);
        samples[^1] = newest;
    }

    /// <summary>Nanoseconds that a replica's rates are taken over: the window, or its life where that is shorter; at least 1.</summary>
    /// <param name="sampledAt">When it was last sampled, in nanoseconds.</param>
    /// <param name="startedAt">When it started.</param>
    public static long WindowOf(long sampledAt, long startedAt) => Math.Clamp(sampledAt - startedAt, 1, SamplesAMinute * SamplePeriod);
}
