using Jauge.Core;

namespace Jauge.Control.Scaling.Scheduled;

/// <summary>Scheduled scaling around another policy.</summary>
public sealed record ScheduledOptions
{
    /// <summary>Schedules; the first whose window holds applies.</summary>
    public required EquatableList<ScheduledBounds> Schedules { get; init; }

    /// <summary>Local time of the start of the run, counted from Monday 00:00; 0 to 7 days.</summary>
    public TimeSpan WeekOffset { get; init; } = TimeSpan.Zero;

    /// <summary>How often the schedule is looked at where no other policy stands behind it; the services act within a minute.</summary>
    public TimeSpan EvaluationInterval { get; init; } = TimeSpan.FromMinutes(1);
}
