using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>One request of a journey.</summary>
[Shorthand(nameof(Request))]
public sealed record JourneyStepSpec
{
    /// <summary>Class of the request.</summary>
    public required string Request { get; init; }

    /// <summary>Share of the visitors who go on after it; the journey's when it is left out.</summary>
    [AtMost(1)]
    public Ratio? Continue { get; init; }

    /// <summary>Time that a visitor thinks after its answer; the journey's when it is left out.</summary>
    public Distribution? Think { get; init; }
}
