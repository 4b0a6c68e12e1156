using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Sizing;

/// <summary>One shape of the system: what it changes in the file, what it costs, and what it keeps.</summary>
public sealed record SizedShape
{
    /// <summary>What differs from the file, in the order of the file; empty for the file as it is.</summary>
    public required EquatableList<ShapeChange> Changes { get; init; }

    /// <summary>The settings that make it, as <c>--set</c> takes them.</summary>
    public required EquatableList<SystemSetting> Settings { get; init; }

    /// <summary>The expected bill of a month, commitments included, in the system's currency.</summary>
    public required Estimate Cost { get; init; }

    /// <summary>Whether something that the file uses could not be billed, so that <see cref="Cost"/> is a floor; the same in every
    /// shape.</summary>
    public bool IsFloor { get; init; }

    /// <summary>99th percentile of the answer time by queueing theory, in seconds; infinite where it says that the load is not served, null
    /// where nothing can be read. The same measure for every shape, so that they can be compared.</summary>
    public double? EstimatedP99 { get; init; }

    /// <summary>99th percentile of the answer time in the simulation, in seconds; null where it was not simulated.</summary>
    public double? SimulatedP99 { get; init; }

    /// <summary>Product of the published service levels, from 0 to 1; null where none is published.</summary>
    public decimal? Availability { get; init; }

    /// <summary>Every promise that was looked at, in the order of the file; empty where the shape was only scored.</summary>
    public EquatableList<ShapeVerdict> Verdicts { get; init; } = [];

    /// <summary>What was played of the stated run; null where all of it was, or nothing.</summary>
    public Text? PlayedPart { get; init; }

    /// <summary>Whether what was played begins at full load, so that the way up to it is not part of it.</summary>
    public bool SkipsTheWayUp { get; init; }

    /// <summary>Whether a simulation confirmed it.</summary>
    public bool IsSimulated { get; init; }
}
