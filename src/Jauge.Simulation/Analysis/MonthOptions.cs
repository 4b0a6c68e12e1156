namespace Jauge.Simulation.Analysis;

/// <summary>How a month is gone through.</summary>
public sealed record MonthOptions
{
    /// <summary>730 hours: the month of bills.</summary>
    public static readonly TimeSpan Month = MonthPlan.Month;

    /// <summary>8,760 hours.</summary>
    public static readonly TimeSpan Year = TimeSpan.FromHours(8760);

    /// <summary>All chance comes from it: start times, the noise of measurements, the requests that are played.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Length; above zero.</summary>
    public TimeSpan Period { get; init; } = Month;

    /// <summary>Multiple of the stated load; above 0.</summary>
    public double LoadFactor { get; init; } = 1;

    /// <summary>Requests that are played event by event for the times; 0: none, and no times.</summary>
    public int Requests { get; init; } = 120_000;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Period, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LoadFactor);
        ArgumentOutOfRangeException.ThrowIfNegative(Requests);
    }
}
