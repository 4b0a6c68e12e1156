namespace Jauge.Spec.Model;

/// <summary>How fast a queue is empty once nobody sends any more.</summary>
public sealed record DrainPromiseSpec
{
    /// <summary>The queue; the only one that delivers when it is left out.</summary>
    public string? Component { get; init; }

    /// <summary>Time allowed, from the end of the load to the last message delivered or set aside.</summary>
    public required TimeSpan Within { get; init; }
}
