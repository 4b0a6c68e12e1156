namespace Jauge.Control.Scaling.Azure;

/// <summary>Direction of an autoscale rule.</summary>
public enum AutoscaleDirection
{
    /// <summary>Scale out.</summary>
    Increase,

    /// <summary>Scale in.</summary>
    Decrease,
}
