using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>The image that a replica runs from, and how fast it is pulled.</summary>
public sealed record ImageSpec
{
    /// <summary>What is pulled: its compressed layers.</summary>
    [AtLeast(0)]
    public required Bytes Size { get; init; }

    /// <summary>How fast it is pulled and unpacked, as measured.</summary>
    [Measures("MB/s")]
    public required Quantity Pull { get; init; }
}
