namespace Jauge.Simulation.Analysis;

/// <summary>A stretch of time to go through.</summary>
/// <param name="Load">By seconds from its beginning.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Weight">How often the period holds it; 0: only to come to rest.</param>
/// <param name="Played">Seconds from its beginning whose times the event engine gives.</param>
internal sealed record MonthPart(Func<double, FlowLoad> Load, double Seconds, double Weight, double Played = 0);
