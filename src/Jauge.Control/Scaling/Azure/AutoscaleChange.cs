namespace Jauge.Control.Scaling.Azure;

/// <summary>What an autoscale rule's value means.</summary>
public enum AutoscaleChange
{
    /// <summary>Instances to add or to remove.</summary>
    ChangeCount,

    /// <summary>Percent of the present instances; a fraction is rounded toward more instances, and one at least moves.</summary>
    PercentChangeCount,

    /// <summary>The count itself.</summary>
    ExactCount,
}
