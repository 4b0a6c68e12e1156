namespace Jauge.Control.Alerting;

/// <summary>How far an alert is.</summary>
public enum AlertPhase
{
    /// <summary>The expression was not true when it was last evaluated.</summary>
    Inactive,

    /// <summary>It is true, but not yet for as long as the rule asks.</summary>
    Pending,

    /// <summary>It has been true for so long: people are told.</summary>
    Firing,
}
