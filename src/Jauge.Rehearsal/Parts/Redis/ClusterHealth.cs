using Jauge.Core;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>A cluster as one of its nodes sees it.</summary>
/// <param name="IsServing">Whether the node takes requests: <c>cluster_state:ok</c>.</param>
/// <param name="Members">Every node that it knows.</param>
public sealed record ClusterHealth(bool IsServing, EquatableList<ClusterMember> Members)
{
    /// <summary>Reads what <c>CLUSTER INFO</c> and <c>CLUSTER NODES</c> answer.</summary>
    /// <exception cref="FormatException">They are something else.</exception>
    public static ClusterHealth Read(string info, string nodes)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(nodes);
        return new(info.Contains("cluster_state:ok", StringComparison.Ordinal),
            [.. nodes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ClusterMember.Read)]);
    }
}
