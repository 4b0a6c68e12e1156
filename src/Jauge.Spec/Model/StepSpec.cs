using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>One step of a checklist or procedure.</summary>
[Shorthand(nameof(Do))]
public sealed record StepSpec
{
    /// <summary>What is done.</summary>
    public required string Do { get; init; }

    /// <summary>Working time it takes, possibly a range.</summary>
    public Range<TimeSpan>? Takes { get; init; }

    /// <summary>What to look at.</summary>
    public EquatableList<string> Details { get; init; } = [];
}
