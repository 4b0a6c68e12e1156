using Jauge.Core;
using Jauge.Spec.Values;

namespace Jauge.Spec.Model;

/// <summary>One alert.</summary>
public sealed record AlertSpec
{
    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>The component that is watched; the whole system when it is left out.</summary>
    public string? Component { get; init; }

    /// <summary>The condition, such as <c>cpu > 80 %</c>.</summary>
    public required AlertCondition When { get; init; }

    /// <summary>How long the condition must hold.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>How bad it is.</summary>
    public AlertSeverity? Severity { get; init; }

    /// <summary>Channels that are told.</summary>
    public EquatableList<string> Notify { get; init; } = [];
}
