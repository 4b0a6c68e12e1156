using Jauge.Control.Scaling;

namespace Jauge.Control.Tests.Scaling;

/// <summary>A policy driven by the length of a queue, call after call, its memory carried over.</summary>
internal sealed class Queue(IScalingPolicy policy, int replicas, string metric = "queue")
{
    public const string Metric = "queue";

    public int Replicas { get; private set; } = replicas;

    public TimeSpan Now { get; private set; } = TimeSpan.Zero;

    public ScalingDecision Last { get; private set; } = null!;

    private ScalingMemory _memory = ScalingMemory.Empty;

    public int Step(double? length, TimeSpan? interval = null)
    {
        Last = policy.Decide(See(length), _memory);
        (Replicas, _memory) = (Last.Replicas, Last.Memory);
        Now += interval ?? policy.EvaluationInterval;
        return Replicas;
    }

    /// <summary>The controller's process begins anew: its memory is gone.</summary>
    public void Restart() => _memory = ScalingMemory.Empty;

    public int[] Steps(int count, double length) => [.. Enumerable.Range(0, count).Select(_ => Step(length))];

    private ScalingObservation See(double? length) => new()
    {
        At = Now,
        Replicas = Replicas,
        Metrics = length is { } value ? [MetricSeries.Now(metric, Now, value)] : [],
    };
}
