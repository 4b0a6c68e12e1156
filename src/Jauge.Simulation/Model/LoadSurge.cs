namespace Jauge.Simulation.Model;

/// <summary>A time in which more comes than the load says, or less.</summary>
/// <param name="From">Nanoseconds.</param>
/// <param name="To">Nanoseconds, excluded.</param>
/// <param name="Factor">Multiple of the load; above 0.</param>
internal readonly record struct LoadSurge(long From, long To, double Factor)
{
    internal bool Covers(long time) => time >= From && time < To;
}
