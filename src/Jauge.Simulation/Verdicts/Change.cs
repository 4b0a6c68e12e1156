namespace Jauge.Simulation.Verdicts;

/// <summary>What a paired difference says of the second design.</summary>
public enum Change
{
    /// <summary>Nothing for sure: zero lies in the interval.</summary>
    None,

    /// <summary>The second design is better.</summary>
    Better,

    /// <summary>The second design is worse.</summary>
    Worse,
}
