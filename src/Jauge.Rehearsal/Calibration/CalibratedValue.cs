using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>A value of the file that was measured.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Stated">What the file says; null: it says nothing there.</param>
/// <param name="Fit">What was measured.</param>
/// <param name="Source">From what: a series, or a component's processor time.</param>
public sealed record CalibratedValue(string Path, Distribution? Stated, FittedTime Fit, string Source)
{
    /// <summary>By how much the stated mean misses the measured one, relative to it: 0.1 where the file says 10 % too much; not a number
    /// where it states none.</summary>
    public double Error => Stated is null ? double.NaN : (Stated.MeanSeconds - Fit.Distribution.MeanSeconds) / Fit.Distribution.MeanSeconds;

    /// <summary>Whether the stated mean lies in the interval of the measured one: then the file is as right as can be told.</summary>
    public bool Agrees => Stated is not null && Stated.MeanSeconds >= Fit.MeanLow && Stated.MeanSeconds <= Fit.MeanHigh;
}
