namespace Jauge.Spec.Model;

/// <summary>How a new replica comes up to speed: its work takes a multiple of the stated times, which falls in a straight line to
/// one.</summary>
public sealed record SlowStartSpec
{
    /// <summary>Time from the first served request to the usual speed.</summary>
    public required TimeSpan Over { get; init; }

    /// <summary>The multiple at first.</summary>
    [AtLeast(1)]
    public required decimal Slow { get; init; }
}
