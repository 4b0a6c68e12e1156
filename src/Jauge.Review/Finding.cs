using Jauge.Core;

namespace Jauge.Review;

/// <summary>What a rule objects to.</summary>
public sealed record Finding
{
    /// <summary>Code of the rule, such as <c>JR101</c>; docs/background/review.md has them all.</summary>
    public required string Code { get; init; }

    /// <summary>How much it weighs.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Path in the file of what it is about, such as <c>components.db.backups</c>.</summary>
    public required string About { get; init; }

    /// <summary>Where <see cref="About"/> stands in the file; the nearest line above when it does not stand there.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The rule in a few words.</summary>
    public required Text Title { get; init; }

    /// <summary>What is wrong, with the numbers.</summary>
    public required Text Message { get; init; }

    /// <summary>What to change.</summary>
    public required Text Cure { get; init; }

    /// <summary>Sources of the facts in the message; empty when every number is the file's own.</summary>
    public EquatableList<Citation> Sources { get; init; } = [];

    /// <summary>Path of the promise that it speaks against, such as <c>promises.availability</c>; null when it concerns none.</summary>
    public string? Promise { get; init; }

    /// <summary>The acceptance that covers it; null when nobody accepted it.</summary>
    public Acceptance? Accepted { get; init; }
}
