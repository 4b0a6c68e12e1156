using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A finding of the review that the owner accepts for a while.</summary>
public sealed record AcceptedSpec
{
    /// <summary>Code of the finding, such as <c>JR104</c>.</summary>
    public required string Finding { get; init; }

    /// <summary>The part of the file that it is about; every part when it is left out.</summary>
    public string? About { get; init; }

    /// <summary>Why it is accepted.</summary>
    public required string Because { get; init; }

    /// <summary>Day on which the acceptance ends.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Who accepts it.</summary>
    public string? By { get; init; }
}
