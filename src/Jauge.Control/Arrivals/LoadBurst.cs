namespace Jauge.Control.Arrivals;

/// <summary>A short burst.</summary>
/// <param name="From">Nanoseconds.</param>
/// <param name="To">Nanoseconds, excluded.</param>
/// <param name="Load">Users, or requests a second.</param>
public readonly record struct LoadBurst(long From, long To, double Load)
{
    /// <summary>Whether an instant lies in the burst: its end does not.</summary>
    /// <param name="time">Nanoseconds.</param>
    public bool Covers(long time) => time >= From && time < To;
}
