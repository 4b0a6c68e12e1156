namespace Jauge.Control.Scaling;

/// <summary>How a metric is compared with a threshold.</summary>
public enum Comparison
{
    /// <summary>Metric above the threshold.</summary>
    Above,

    /// <summary>Metric at or above the threshold.</summary>
    AtLeast,

    /// <summary>Metric below the threshold.</summary>
    Below,

    /// <summary>Metric at or below the threshold.</summary>
    AtMost,

    /// <summary>Metric equal to the threshold.</summary>
    Equal,

    /// <summary>Metric other than the threshold.</summary>
    NotEqual,
}
