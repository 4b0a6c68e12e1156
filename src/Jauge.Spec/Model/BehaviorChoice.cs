namespace Jauge.Spec.Model;

/// <summary>Which of an autoscaler's allowed changes counts.</summary>
public enum BehaviorChoice
{
    /// <summary>The larger change.</summary>
    Max,

    /// <summary>The smaller change.</summary>
    Min,

    /// <summary>No change in this direction.</summary>
    Disabled,
}
