using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Connections that each replica keeps to another component.</summary>
[Shorthand(nameof(Size))]
public sealed record PoolSpec
{
    /// <summary>Most connections of one replica.</summary>
    [AtLeast(1)]
    public required int Size { get; init; }

    /// <summary>The component at the other end; the only database that it calls when it is left out.</summary>
    public string? To { get; init; }
}
