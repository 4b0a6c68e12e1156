namespace Jauge.Control.Scaling;

/// <summary>How one sample's contributions are read as a single value.</summary>
public enum MetricStatistic
{
    /// <summary>Sum over the number of contributions.</summary>
    Average,

    /// <summary>Smallest contribution.</summary>
    Minimum,

    /// <summary>Largest contribution.</summary>
    Maximum,

    /// <summary>Sum of the contributions.</summary>
    Sum,

    /// <summary>Number of contributions.</summary>
    Count,
}
