namespace Jauge.Load.Limits;

/// <summary>What a probe says of its rate.</summary>
public enum ProbeState
{
    /// <summary>The server keeps up, clearly.</summary>
    Holds,

    /// <summary>Within the noise of so short a probe nobody can say.</summary>
    Unclear,

    /// <summary>It does not, clearly.</summary>
    Breaks,
}
