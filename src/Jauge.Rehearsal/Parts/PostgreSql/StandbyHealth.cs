namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>A standby as its primary sees it (<c>pg_stat_replication</c>).</summary>
/// <param name="Name">Its application name.</param>
/// <param name="State"><c>startup</c>, <c>catchup</c>, <c>streaming</c>, <c>backup</c>, <c>stopping</c>.</param>
/// <param name="IsSynchronous">Whether a commit waits for it.</param>
/// <param name="LagBytes">Log that it has not yet applied.</param>
public sealed record StandbyHealth(string Name, string State, bool IsSynchronous, long LagBytes)
{
    /// <summary>Whether it follows.</summary>
    public bool IsStreaming => State == "streaming";
}
