using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A recurring operation.</summary>
public sealed record TaskSpec
{
    /// <summary>What is done.</summary>
    public required string Task { get; init; }

    /// <summary>How often.</summary>
    public required Recurrence Every { get; init; }

    /// <summary>Working time it takes.</summary>
    public TimeSpan? Takes { get; init; }

    /// <summary>Who does it.</summary>
    public string? By { get; init; }

    /// <summary>Single steps, or what to look at.</summary>
    public EquatableList<string> Steps { get; init; } = [];
}
