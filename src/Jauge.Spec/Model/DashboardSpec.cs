using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A dashboard.</summary>
public sealed record DashboardSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Metrics that it shows, in order.</summary>
    public EquatableList<string> Shows { get; init; } = [];
}
