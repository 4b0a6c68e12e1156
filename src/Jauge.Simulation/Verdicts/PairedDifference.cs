using Jauge.Core;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>One figure of two designs that met the same users with the same work.</summary>
/// <param name="Title">What it is, with its unit.</param>
/// <param name="First">Of the first design.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Difference">Second less first, pair by pair: its interval is narrower than the two figures' own.</param>
public sealed record PairedDifference(Text Title, Measured First, Measured Second, Measured Difference)
{
    /// <summary>Whether the interval of the difference leaves zero out.</summary>
    public bool IsSignificant => Difference.Low > 0 || Difference.High < 0;
}
