using Jauge.Core;

namespace Jauge.Control.Scaling.Cluster;

/// <summary>What one scan asks for.</summary>
/// <param name="Add">Nodes to add; at most one group a scan.</param>
/// <param name="GiveUp">Nodes that did not come in time and are no longer waited for.</param>
/// <param name="Remove">Names of the nodes to taint, drain and delete; the taint precedes the eviction by 5 s.</param>
/// <param name="IsHalted">True where too many nodes are unready for any operation.</param>
/// <param name="Memory">To be handed to the next scan.</param>
public sealed record ClusterDecision(
    EquatableList<NodeChange> Add, EquatableList<NodeChange> GiveUp, EquatableList<string> Remove, bool IsHalted, ClusterMemory Memory);
