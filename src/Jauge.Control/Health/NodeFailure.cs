using Jauge.Core;

namespace Jauge.Control.Health;

/// <summary>A Kubernetes node that falls silent: its pods leave the endpoints, then are evicted.</summary>
/// <remarks>Source: kube-controller-manager reference; the kubelet reports every 10 s, the controller looks every 5 s.</remarks>
public sealed record NodeFailure
{
    /// <summary>Silence after which the node is NotReady; 40 s, 50 s in current releases.</summary>
    public TimeSpan MonitorGracePeriod { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Time between two looks of the controller.</summary>
    public TimeSpan MonitorPeriod { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Time between two reports of the kubelet.</summary>
    public TimeSpan StatusPeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long pods tolerate a node that is not ready or unreachable.</summary>
    public TimeSpan Toleration { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Time from the fault until the node's pods get no more traffic.</summary>
    public Range<TimeSpan> UntilNotReady => new(MonitorGracePeriod - StatusPeriod, MonitorGracePeriod + MonitorPeriod);

    /// <summary>Time from the fault until the node's pods are evicted.</summary>
    public Range<TimeSpan> UntilEvicted => UntilNotReady.Select(time => time + Toleration);
}
