namespace Jauge.Control.Scaling.Scheduled;

/// <summary>A window that comes every week, in local time without clock changes.</summary>
/// <param name="Days">Days on which it begins.</param>
/// <param name="From">Time of day of its beginning, 0 to 24 h; counts.</param>
/// <param name="To">
/// Time of day of its end, 0 to 24 h; does not count. Not after <paramref name="From"/>: it runs into the next day.
/// </param>
public sealed record WeeklyWindow(Weekdays Days, TimeSpan From, TimeSpan To) : ScheduleWindow
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public override bool Contains(TimeSpan at, TimeSpan weekOffset)
    {
        var local = at + weekOffset;
        var day = (int)Math.Floor(local / Day);
        var time = local - Day * day;
        return From < To
            ? IsOn(day) && time >= From && time < To
            : (IsOn(day) && time >= From) || (IsOn(day - 1) && time < To);
    }

    private bool IsOn(int day) => Days.HasFlag((Weekdays)(1 << (((day % 7) + 7) % 7)));
}
