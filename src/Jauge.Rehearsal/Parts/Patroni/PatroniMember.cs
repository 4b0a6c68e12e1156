namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>A node as the cluster sees it.</summary>
/// <param name="Name">Of the node.</param>
/// <param name="Role"><c>leader</c>, <c>replica</c>, <c>sync_standby</c>.</param>
/// <param name="State"><c>running</c>, <c>streaming</c>, <c>starting</c>, <c>stopped</c> and others.</param>
/// <param name="Timeline">Branch of history that it is on, by one more after each promotion; null while it does not know.</param>
/// <param name="LagBytes">Log that it lacks; null where that is not known.</param>
public sealed record PatroniMember(string Name, string Role, string State, int? Timeline, long? LagBytes)
{
    /// <summary>Whether it holds the leader's key.</summary>
    public bool IsLeader => Role is "leader" or "standby_leader";
}
