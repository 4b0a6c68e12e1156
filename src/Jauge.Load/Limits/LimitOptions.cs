using Jauge.Core;
using Jauge.Core.Messages;

namespace Jauge.Load.Limits;

/// <summary>What a limit is, and how closely it is looked for.</summary>
public sealed record LimitOptions
{
    /// <summary>What must hold, of all requests together; thresholds of throughput are not looked at, since it is what is looked
    /// for.</summary>
    public EquatableList<Threshold> Thresholds { get; init; } = [];

    /// <summary>Share of failed requests that is still right, where no threshold says so.</summary>
    public double MostErrors { get; init; } = 0.01;

    /// <summary>How narrow the answer is to be: half of its interval, relative to it.</summary>
    public double Precision { get; init; } = 0.05;

    /// <summary>Requests a second of the first probe, low enough that nothing waits; null: 20.</summary>
    public double? FirstRate { get; init; }

    /// <summary>Requests a second beyond which nobody looks.</summary>
    public double MostRate { get; init; } = 200_000;

    /// <summary>Shortest probe.</summary>
    public TimeSpan ShortestProbe { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest probe.</summary>
    public TimeSpan LongestProbe { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Probes at most.</summary>
    public int MostProbes { get; init; } = 20;
}
