namespace Jauge.Core.Messages;

/// <summary>What a threshold is for.</summary>
public enum ThresholdMetric
{
    /// <summary>Mean response time, in seconds.</summary>
    Mean,

    /// <summary>A quantile of the response time, in seconds.</summary>
    Quantile,

    /// <summary>Largest response time, in seconds.</summary>
    Max,

    /// <summary>Share of failed requests, between 0 and 1.</summary>
    ErrorRate,

    /// <summary>Good answers a second.</summary>
    Throughput,
}
