namespace Jauge.Control.Arrivals;

/// <summary>A time in which more comes than the load says, or less.</summary>
/// <param name="From">Nanoseconds.</param>
/// <param name="To">Nanoseconds, excluded.</param>
/// <param name="Factor">Multiple of the load; above 0.</param>
public readonly record struct LoadSurge(long From, long To, double Factor)
{
    /// <summary>Whether an instant lies in the surge: its end does not.</summary>
    /// <param name="time">Nanoseconds.</param>
    public bool Covers(long time) => time >= From && time < To;
}
