namespace Jauge.Sizing.Search;

/// <summary>What choices are compared by.</summary>
/// <param name="Cost">A month, in the system's currency.</param>
/// <param name="P99">99th percentile by theory, in seconds; null: unknown, which is worse than any figure.</param>
/// <param name="Availability">Product of service levels; null: unknown, likewise.</param>
internal readonly record struct Scores(decimal Cost, double? P99, decimal? Availability)
{
    private double Slowness => P99 ?? double.PositiveInfinity;

    private decimal Level => Availability ?? 0;

    /// <summary>Whether this is nowhere worse than the other and somewhere better.</summary>
    internal bool Dominates(Scores other) => Cost <= other.Cost && Slowness <= other.Slowness && Level >= other.Level
        && (Cost < other.Cost || Slowness < other.Slowness || Level > other.Level);

    /// <summary>Whether both are the same to whoever pays, waits or relies.</summary>
    internal bool Equal(Scores other) => Cost == other.Cost && Slowness.Equals(other.Slowness) && Level == other.Level;
}
