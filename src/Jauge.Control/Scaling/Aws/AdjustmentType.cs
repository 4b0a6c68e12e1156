namespace Jauge.Control.Scaling.Aws;

/// <summary>What a step's amount means.</summary>
public enum AdjustmentType
{
    /// <summary>Added to the capacity.</summary>
    ChangeInCapacity,

    /// <summary>The capacity itself.</summary>
    ExactCapacity,

    /// <summary>Percent of the capacity, added.</summary>
    PercentChangeInCapacity,
}
