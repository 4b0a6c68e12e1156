namespace Jauge.Dynamics;

/// <summary>What an alert watches.</summary>
public enum AlertMetric
{
    /// <summary>Something that nothing here measures.</summary>
    None,

    /// <summary>Share of the requests that were answered without error.</summary>
    Availability,

    /// <summary>Open connections to the component.</summary>
    Connections,

    /// <summary>Share of the processors in use.</summary>
    Cpu,

    /// <summary>Whether nothing of the component serves.</summary>
    Down,

    /// <summary>Share of the requests that failed.</summary>
    ErrorRate,

    /// <summary>Response time: a quantile or the mean.</summary>
    Latency,

    /// <summary>Messages or calls that wait.</summary>
    QueueLength,

    /// <summary>Replicas that serve.</summary>
    Replicas,

    /// <summary>Replicas started again.</summary>
    Restarts,

    /// <summary>Requests a second.</summary>
    Throughput,
}
