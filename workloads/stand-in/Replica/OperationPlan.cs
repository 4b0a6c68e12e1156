using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Replica;

/// <summary>An operation made ready.</summary>
internal sealed record OperationPlan
{
    internal required OperationRole Role { get; init; }

    /// <summary>CPU time to burn; null: none.</summary>
    internal DrawnTime? Cpu { get; init; }

    /// <summary>Time to wait; null: none.</summary>
    internal DrawnTime? Delay { get; init; }

    internal required IReadOnlyList<CallPlan> Calls { get; init; }
}
