namespace Jauge.Rehearsal.Evidence;

/// <summary>How what was predicted of an alert and what it did go together.</summary>
public enum AlertOutcome
{
    /// <summary>It was to fire, and did.</summary>
    AsPredicted,

    /// <summary>It was to fire, and did not.</summary>
    Missing,

    /// <summary>It fired, and was not to.</summary>
    Unpredicted,

    /// <summary>It fired, and no simulation says anything of it.</summary>
    NotSimulated,
}
