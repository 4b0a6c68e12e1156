namespace Jauge.Spec.Model;

/// <summary>How often an operation comes back.</summary>
public enum Recurrence
{
    /// <summary>Every day.</summary>
    Day,

    /// <summary>Every week.</summary>
    Week,

    /// <summary>Every month.</summary>
    Month,

    /// <summary>Every three months.</summary>
    Quarter,

    /// <summary>Every year.</summary>
    Year,

    /// <summary>Before every deployment.</summary>
    Deployment,

    /// <summary>When it is needed.</summary>
    OnDemand,
}
