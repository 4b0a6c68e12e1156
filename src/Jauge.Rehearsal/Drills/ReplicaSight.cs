using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Drills;

/// <summary>Whose replicas are watched while a drill is played.</summary>
/// <param name="Component">The drilled component: told in any case; the others where their count changed.</param>
/// <param name="Pools">Replicas by component.</param>
/// <param name="Trace">Where the policies' decisions are kept.</param>
/// <param name="IsScaled">Whether a policy decides on a component's replicas.</param>
public sealed record ReplicaSight(
    string Component, IReadOnlyDictionary<string, ReplicaPool> Pools, DecisionTrace Trace, Func<string, bool> IsScaled);
