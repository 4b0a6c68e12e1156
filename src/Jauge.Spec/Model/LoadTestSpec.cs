using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A load test that is to prove promises.</summary>
public sealed record LoadTestSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Environment in which it runs.</summary>
    public string? Environment { get; init; }

    /// <summary>Users at the same time.</summary>
    [AtLeast(1)]
    public int? Users { get; init; }

    /// <summary>Arrival rate, for an open test.</summary>
    public Rate? Arrivals { get; init; }

    /// <summary>How long it lasts.</summary>
    public required TimeSpan Lasts { get; init; }

    /// <summary>What it is for.</summary>
    public LoadProfile? Profile { get; init; }

    /// <summary>Promises that it is to prove, such as <c>latency.p99</c>.</summary>
    public EquatableList<string> Proves { get; init; } = [];
}
