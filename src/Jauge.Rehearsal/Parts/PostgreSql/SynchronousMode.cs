namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>What a commit waits for before it is acknowledged.</summary>
public enum SynchronousMode
{
    /// <summary>The primary's own disk: what no standby has received is lost with it.</summary>
    Asynchronous,

    /// <summary>One standby, as long as there is one.</summary>
    Synchronous,

    /// <summary>One standby always: without any, nothing is written.</summary>
    Strict,
}
