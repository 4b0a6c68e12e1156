namespace Jauge.Report.Simulations;

/// <summary>How far a part of a study is, and how fast it goes.</summary>
/// <param name="Share">Share of its replications that is done, from 0 to 1.</param>
/// <param name="Ended">Replications that have ended.</param>
/// <param name="EventsPerSecond">Events of all replications by second of the clock; 0 where it is too early to say.</param>
/// <param name="Left">Time that is left at that pace; null where it is too early to say.</param>
public readonly record struct SimulationPace(double Share, int Ended, double EventsPerSecond, TimeSpan? Left);
