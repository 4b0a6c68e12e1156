using Jauge.Core;
using Jauge.Spec.Values;

namespace Jauge.Spec.Model;

/// <summary>A figure that the owner's document states, and what it should equal.</summary>
public sealed record ClaimSpec
{
    /// <summary>The figure, as the document states it.</summary>
    public required StatedFigure Says { get; init; }

    /// <summary>Where the document states it: its headings.</summary>
    public required EquatableList<string> Where { get; init; }

    /// <summary>What it should equal.</summary>
    [Key("equals")]
    public ExpressionText? ShouldEqual { get; init; }

    /// <summary>What it should be at least.</summary>
    public ExpressionText? AtLeast { get; init; }

    /// <summary>What it should be at most.</summary>
    public ExpressionText? AtMost { get; init; }

    /// <summary>What a stated range should contain.</summary>
    public ExpressionText? Covers { get; init; }

    /// <summary>What it takes to find out, where no expression can say it.</summary>
    public EvidenceKind? Needs { get; init; }

    /// <summary>Why it cannot be computed, or what the figure means.</summary>
    public string? Why { get; init; }
}
