namespace Jauge.Spec.Model;

/// <summary>How data reach a standby.</summary>
public enum ReplicationMode
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Later: what was not yet sent is lost with the primary.</summary>
    Asynchronous,

    /// <summary>Before the write is acknowledged.</summary>
    Synchronous,
}
