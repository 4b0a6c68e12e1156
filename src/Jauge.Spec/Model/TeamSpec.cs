using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A team.</summary>
public sealed record TeamSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Number of people, possibly a range.</summary>
    [AtLeast(0)]
    public Range<int>? Size { get; init; }

    /// <summary>What the team does.</summary>
    public string? Role { get; init; }
}
