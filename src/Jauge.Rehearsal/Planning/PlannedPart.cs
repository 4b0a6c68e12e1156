using Jauge.Core;

namespace Jauge.Rehearsal.Planning;

/// <summary>A part that the rehearsal starts.</summary>
public sealed record PlannedPart
{
    /// <summary>Unique: the component's name, or the part's own where it stands for several.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required PartKind Kind { get; init; }

    /// <summary>Components that it stands for; empty for what a rehearsal needs by itself.</summary>
    public EquatableList<string> StandsFor { get; init; } = [];

    /// <summary>Parts that must answer before it starts; none of them comes after it.</summary>
    public EquatableList<string> Needs { get; init; } = [];

    /// <summary>Fewest processes of it, and how many it starts with.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Most processes of it.</summary>
    public int MaxReplicas { get; init; } = 1;

    /// <summary>Cores of one process; 0: no limit.</summary>
    public double Cores { get; init; }

    /// <summary>Memory of one process; null: no limit.</summary>
    public Bytes? Memory { get; init; }

    /// <summary>The user's own program; null: the part's own, or the generic stand-in.</summary>
    public PlannedProgram? Program { get; init; }
}
