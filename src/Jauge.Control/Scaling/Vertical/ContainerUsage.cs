namespace Jauge.Control.Scaling.Vertical;

/// <summary>What the recommender has learnt of one container; immutable.</summary>
/// <remarks>
/// Source: kubernetes/autoscaler:vertical-pod-autoscaler/pkg/recommender/model/container.go and aggregate_container_state.go.
/// </remarks>
public sealed record ContainerUsage
{
    private const double OomBumpBytes = 100.0 * 1024 * 1024;
    private const double OomBumpRatio = 1.2;
    private readonly VerticalOptions _options;

    /// <summary>Nothing learnt yet.</summary>
    /// <param name="options">Flags and policy.</param>
    public ContainerUsage(VerticalOptions options) => _options = options;

    /// <summary>Processor samples, in cores.</summary>
    public DecayingHistogram Cpu { get; private init; } = new(HistogramOptions.Cpu);

    /// <summary>Memory peaks, in bytes.</summary>
    public DecayingHistogram Memory { get; private init; } = new(HistogramOptions.Memory);

    /// <summary>Processor samples so far.</summary>
    public int Samples { get; private init; }

    /// <summary>Instant of the first processor sample.</summary>
    public TimeSpan FirstSample { get; private init; }

    /// <summary>Instant of the last processor sample.</summary>
    public TimeSpan LastSample { get; private init; }

    /// <summary>End of the interval of the present memory peak; null: none yet.</summary>
    public TimeSpan? PeakEnds { get; private init; }

    /// <summary>The present memory peak, in bytes.</summary>
    public double Peak { get; private init; }

    /// <summary>One processor sample.</summary>
    /// <param name="cores">Use, mean over the sample's window; 0 or more.</param>
    /// <param name="at">Instant, not before the previous sample.</param>
    /// <returns>What is known now.</returns>
    public ContainerUsage AddCpu(double cores, TimeSpan at) => this with
    {
        Cpu = Cpu.Add(cores, _options.CpuSampleWeight, at),
        Samples = Samples + 1,
        FirstSample = Samples == 0 ? at : FirstSample,
        LastSample = at,
    };

    /// <summary>One memory sample; only the peak of its interval counts.</summary>
    /// <param name="bytes">Use; 0 or more.</param>
    /// <param name="at">Instant, not before the previous sample.</param>
    /// <returns>What is known now.</returns>
    public ContainerUsage AddMemory(double bytes, TimeSpan at)
    {
        if (PeakEnds is not { } ends || at >= ends)
            return OpenInterval(bytes, at);
        return bytes <= Peak ? this : this with { Peak = bytes, Memory = Memory.Subtract(Peak, 1, ends).Add(bytes, 1, ends) };
    }

    /// <summary>An out-of-memory kill: a peak somewhat above what was in use.</summary>
    /// <param name="usedBytes">Use, or request, at the kill.</param>
    /// <param name="at">Instant.</param>
    /// <returns>What is known now.</returns>
    public ContainerUsage AddOutOfMemory(double usedBytes, TimeSpan at) =>
        AddMemory(Math.Max(usedBytes + OomBumpBytes, usedBytes * OomBumpRatio), at);

    /// <summary>Confidence: the days of history or the days of samples, whichever is less.</summary>
    public double Confidence => Math.Min((LastSample - FirstSample).TotalDays, Samples / (TimeSpan.FromDays(1) / _options.Interval));

    private ContainerUsage OpenInterval(double bytes, TimeSpan at)
    {
        var ends = PeakEnds is { } known
            ? known + _options.MemoryInterval * (Math.Floor((at - known) / _options.MemoryInterval) + 1)
            : at + _options.MemoryInterval;
        return this with { PeakEnds = ends, Peak = bytes, Memory = Memory.Add(bytes, 1, ends) };
    }
}
