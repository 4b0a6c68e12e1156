namespace Jauge.Control.Scaling.Azure;

/// <summary>How the samples of a rule's window become one value.</summary>
public enum TimeAggregation
{
    /// <summary>Mean of the samples.</summary>
    Average,

    /// <summary>Smallest sample.</summary>
    Minimum,

    /// <summary>Largest sample.</summary>
    Maximum,

    /// <summary>Sum of the samples.</summary>
    Total,

    /// <summary>Number of samples.</summary>
    Count,

    /// <summary>Newest sample.</summary>
    Last,
}
