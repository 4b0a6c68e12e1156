namespace Jauge.Roles;

/// <summary>Whether a caller waits for a call.</summary>
public enum WaitMode
{
    /// <summary>Before it makes the next one.</summary>
    Sequential,

    /// <summary>It makes the next one at once, and waits for all at the end.</summary>
    Parallel,

    /// <summary>Not at all; a replica that is drained lets the call end first.</summary>
    Asynchronous,
}
