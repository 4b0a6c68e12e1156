using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>What visitors of one kind do in a session: requests in order, with time to think between them.</summary>
public sealed record JourneySpec
{
    /// <summary>Share of all sessions.</summary>
    [AtMost(1)]
    public Ratio? Share { get; init; }

    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Classes of requests, in order.</summary>
    public required EquatableList<JourneyStepSpec> Steps { get; init; }

    /// <summary>Time that a visitor thinks between an answer and the next request; the workload's when it is left out.</summary>
    public Distribution? Think { get; init; }

    /// <summary>Share of the visitors who go on after each step; all when it is left out.</summary>
    [AtMost(1)]
    public Ratio? Continue { get; init; }

    /// <summary>Time of a user between this session and the next; the time to think when it is left out.</summary>
    public Distribution? Pause { get; init; }

    /// <summary>What a failed request does to the session; it ends it when it is left out.</summary>
    public JourneyFailure? OnFailure { get; init; }
}
