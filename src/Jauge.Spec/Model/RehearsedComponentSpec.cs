using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>What stands for one component on the rehearsing machine, and what of it differs there.</summary>
public sealed record RehearsedComponentSpec
{
    /// <summary>Folder of a program below <c>workloads/</c>, which stands for its replicas; <c>stand-in</c> is the generic one.</summary>
    public string? Workload { get; init; }

    /// <summary>A program of your own that stands for its replicas: a path relative to this file, or a command of the machine.</summary>
    public string? Command { get; init; }

    /// <summary>Arguments of the program.</summary>
    public EquatableList<string> Arguments { get; init; } = [];

    /// <summary>Variables of the program's environment, or of the stand-in's, beside those that it is given.</summary>
    public EquatableMap<string> Environment { get; init; } = EquatableMap<string>.Empty;

    /// <summary>The engine that is rehearsed, where it is not the described one.</summary>
    public RehearsedEngine? Engine { get; init; }

    /// <summary>Replicas; the described ones, scaled, when it is left out.</summary>
    [AtLeast(0)]
    public Range<int>? Replicas { get; init; }

    /// <summary>Cores of one replica; the described ones, one at most, when it is left out.</summary>
    [AtLeast(0)]
    public decimal? Cpu { get; init; }

    /// <summary>Memory of one replica; the described one when it is left out.</summary>
    [AtLeast(0)]
    public Bytes? Memory { get; init; }

    /// <summary>Scaling, in place of the described one.</summary>
    public ScalingSpec? Scaling { get; init; }

    /// <summary>Why the component is not rehearsed; it is when this is left out.</summary>
    public string? LeftOut { get; init; }
}
