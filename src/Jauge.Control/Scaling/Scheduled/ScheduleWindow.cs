namespace Jauge.Control.Scaling.Scheduled;

/// <summary>A stretch of time, once or every week.</summary>
public abstract record ScheduleWindow
{
    /// <summary>Whether an instant lies inside; beginnings count, ends do not.</summary>
    /// <param name="at">Instant since the start of the run.</param>
    /// <param name="weekOffset">Local time of the start of the run, counted from Monday 00:00; 0 to 7 days.</param>
    /// <returns>True inside.</returns>
    public abstract bool Contains(TimeSpan at, TimeSpan weekOffset);
}
