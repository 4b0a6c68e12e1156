using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>How fast capacity grows.</summary>
public sealed record ScaleOutPromiseSpec
{
    /// <summary>The component that grows; the only one that scales when it is left out.</summary>
    public string? Component { get; init; }

    /// <summary>Replicas before.</summary>
    [AtLeast(0)]
    public int? From { get; init; }

    /// <summary>Replicas after.</summary>
    [AtLeast(1)]
    public int? To { get; init; }

    /// <summary>Time allowed, from the rise of the load to the last replica serving.</summary>
    public required TimeSpan Within { get; init; }
}
