namespace Jauge.Simulation.Verdicts;

/// <summary>What a simulation says of a promise.</summary>
public enum VerdictState
{
    /// <summary>The whole interval keeps it.</summary>
    Kept,

    /// <summary>The whole interval breaks it.</summary>
    NotKept,

    /// <summary>The interval holds both, or the load does not try it.</summary>
    Undecided,

    /// <summary>Load cannot judge it, or the model leaves out what it is about.</summary>
    NotJudged,
}
