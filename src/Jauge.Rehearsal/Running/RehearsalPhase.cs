namespace Jauge.Rehearsal.Running;

/// <summary>Where a rehearsal stands.</summary>
public enum RehearsalPhase
{
    /// <summary>Programs are built and parts are started.</summary>
    Starting,

    /// <summary>The load comes.</summary>
    Running,

    /// <summary>Everything is ended.</summary>
    Ending,
}
