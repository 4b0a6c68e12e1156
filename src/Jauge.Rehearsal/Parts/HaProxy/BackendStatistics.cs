using Jauge.Core;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>A backend and its servers, at one instant.</summary>
/// <param name="Name">Of the backend.</param>
/// <param name="Total">What the backend counts as a whole; its queue holds what no server's queue holds.</param>
/// <param name="Servers">Each server, in HAProxy's order.</param>
public sealed record BackendStatistics(string Name, ServerStatistics Total, EquatableList<ServerStatistics> Servers)
{
    /// <summary>Requests that wait: for any server, and for one alone.</summary>
    public long Waiting => Total.Queued;

    /// <summary>Servers that take what comes.</summary>
    public int UpCount => Servers.Count(s => s.State is ServerState.Up or ServerState.Unchecked);
}
