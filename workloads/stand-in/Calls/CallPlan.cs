using Jauge.Replica.Metrics;
using Jauge.Roles;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Calls;

/// <summary>A call made ready: whom it reaches, its draws, and what holds it back.</summary>
internal sealed record CallPlan
{
    internal required CallRole Role { get; init; }

    internal required ICallee Callee { get; init; }

    /// <summary>Time that the component is to spend; null: none is said.</summary>
    internal DrawnTime? Takes { get; init; }

    /// <summary>How often, which row, which key.</summary>
    internal required Draws Draws { get; init; }

    internal required CallGuard Guard { get; init; }

    internal required IReadOnlyList<CallPlan> Miss { get; init; }

    internal required Histogram Durations { get; init; }

    internal required Counter Failures { get; init; }

    /// <summary>Calls for this request.</summary>
    internal int Count()
    {
        var whole = (int)Math.Floor(Role.Times);
        var fraction = (double)(Role.Times - whole);
        return fraction > 0 && Draws.Unit() < fraction ? whole + 1 : whole;
    }

    /// <summary>Nanoseconds that the component is to spend; 0 where none is said.</summary>
    internal long DrawTakes(RequestScope scope) => scope.IsEmpty ? 0 : Takes?.Nanoseconds() ?? 0;
}
