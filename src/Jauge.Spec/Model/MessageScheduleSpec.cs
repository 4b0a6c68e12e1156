using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A message that a queue sends by itself, again and again.</summary>
public sealed record MessageScheduleSpec
{
    /// <summary>Time between two of them.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary>The component that takes it; the queue's usual consumer when it is left out.</summary>
    public string? To { get; init; }

    /// <summary>Path of the component's address that takes it, such as <c>/api/workers/trends</c>.</summary>
    public string? Path { get; init; }

    /// <summary>That component's own time for one; the queue's usual time when it is left out.</summary>
    public Distribution? Takes { get; init; }
}
