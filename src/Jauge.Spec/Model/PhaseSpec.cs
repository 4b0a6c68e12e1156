using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A phase of the project.</summary>
public sealed record PhaseSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>How long it lasts.</summary>
    public Range<TimeSpan>? Lasts { get; init; }

    /// <summary>When it begins and ends, counted from the start of the project, where the document says it so.</summary>
    public Range<TimeSpan>? Between { get; init; }

    /// <summary>Environments that run in this phase; all when it is left out.</summary>
    public EquatableList<string> Environments { get; init; } = [];

    /// <summary>Share of the yearly costs of people that falls due.</summary>
    public Ratio? People { get; init; }

    /// <summary>What it is to reach.</summary>
    public EquatableList<string> Objectives { get; init; } = [];

    /// <summary>What is done.</summary>
    public EquatableList<string> Activities { get; init; } = [];

    /// <summary>What it delivers.</summary>
    public EquatableList<string> Deliverables { get; init; } = [];
}
