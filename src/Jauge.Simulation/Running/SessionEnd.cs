namespace Jauge.Simulation.Running;

/// <summary>How a session ends.</summary>
internal enum SessionEnd
{
    /// <summary>With its last step.</summary>
    Completed,

    /// <summary>Its visitor had seen enough.</summary>
    Left,

    /// <summary>A request failed.</summary>
    GivenUp,
}
