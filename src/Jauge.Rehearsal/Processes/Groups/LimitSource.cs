namespace Jauge.Rehearsal.Processes;

/// <summary>What holds parts to their share of CPU and memory on this machine.</summary>
public enum LimitSource
{
    /// <summary>Control groups version 2.</summary>
    Unified,

    /// <summary>Control groups version 1, which only root can make.</summary>
    Legacy,

    /// <summary>Nothing: a part may use the whole machine, and the measurements say so.</summary>
    None,
}
