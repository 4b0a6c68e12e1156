using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Requests that the edge answers by itself.</summary>
[Shorthand(nameof(Share))]
public sealed record OffloadSpec
{
    /// <summary>Share of the requests that never reach the origin.</summary>
    [AtMost(1)]
    public required Ratio Share { get; init; }

    /// <summary>The component that answers them, a CDN; left out, only its time counts.</summary>
    public string? At { get; init; }

    /// <summary>Its own time for every request, answered there or passed on.</summary>
    public Distribution? Takes { get; init; }
}
