namespace Jauge.Control.Scaling.Vertical;

/// <summary>The VPA recommender's flags and one container's policy.</summary>
/// <remarks>Source: kubernetes/autoscaler:vertical-pod-autoscaler/pkg/recommender/logic/recommender.go and logic/estimator.go.</remarks>
public sealed record VerticalOptions
{
    /// <summary>Time between two runs, and between two processor samples.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Time over which one memory peak is kept.</summary>
    public TimeSpan MemoryInterval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Weight of one processor sample: constant today, max(request, 0.1 core) in older releases.</summary>
    public double CpuSampleWeight { get; init; } = 0.1;

    /// <summary>Percentile of the target.</summary>
    public double TargetPercentile { get; init; } = 0.90;

    /// <summary>Percentile of the lower bound.</summary>
    public double LowerPercentile { get; init; } = 0.50;

    /// <summary>Percentile of the upper bound.</summary>
    public double UpperPercentile { get; init; } = 0.95;

    /// <summary>Added to every estimate, as a fraction.</summary>
    public double SafetyMargin { get; init; } = 0.15;

    /// <summary>Least processor of a pod, in cores, shared by its containers.</summary>
    public double MinCpu { get; init; } = 0.025;

    /// <summary>Least memory of a pod, in bytes, shared by its containers.</summary>
    public double MinMemory { get; init; } = 250.0 * 1024 * 1024;

    /// <summary>Containers of the pod; 1 or more.</summary>
    public int Containers { get; init; } = 1;

    /// <summary><c>minAllowed</c>: cores and bytes.</summary>
    public ResourceAmounts MinAllowed { get; init; } = new(0, 0);

    /// <summary><c>maxAllowed</c>: cores and bytes.</summary>
    public ResourceAmounts MaxAllowed { get; init; } = new(double.PositiveInfinity, double.PositiveInfinity);
}
