namespace Jauge.Control.Scaling.Scheduled;

/// <summary>A window that comes once.</summary>
/// <param name="From">Beginning, since the start of the run; counts.</param>
/// <param name="To">End, since the start of the run; does not count.</param>
public sealed record FixedWindow(TimeSpan From, TimeSpan To) : ScheduleWindow
{
    /// <inheritdoc/>
    public override bool Contains(TimeSpan at, TimeSpan weekOffset) => at >= From && at < To;
}
