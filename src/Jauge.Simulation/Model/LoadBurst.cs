namespace Jauge.Simulation.Model;

/// <summary>A short burst.</summary>
/// <param name="From">Nanoseconds.</param>
/// <param name="To">Nanoseconds, excluded.</param>
/// <param name="Load">Users, or requests a second.</param>
internal readonly record struct LoadBurst(long From, long To, double Load)
{
    internal bool Covers(long time) => time >= From && time < To;
}
