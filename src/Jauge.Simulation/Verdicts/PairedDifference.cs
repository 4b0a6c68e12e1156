using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>One figure of two designs that met the same users with the same work.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">The same for people.</param>
/// <param name="First">Of the first design.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Difference">Second less first, pair by pair: its interval is narrower than the two figures' own.</param>
public sealed record PairedDifference(ComparedFigure Kind, Text Title, Measured First, Measured Second, Measured Difference)
{
    /// <summary>Whether the interval of the difference leaves zero out.</summary>
    public bool IsSignificant => Difference.Low > 0 || Difference.High < 0;

    /// <summary>What the difference means for the second design: more requests served are better, of everything else less is.</summary>
    public Change Change => !IsSignificant ? Change.None
        : Difference.Value > 0 == (Kind == ComparedFigure.Served) ? Change.Better : Change.Worse;
}
