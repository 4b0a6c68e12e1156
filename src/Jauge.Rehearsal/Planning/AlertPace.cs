using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Planning;

/// <summary>How much faster the alerts of a rehearsal are than the described ones: their windows and waits are divided by it.</summary>
public static class AlertPace
{
    // what a rule looks back over where it takes a rate: the rendered rules' own window
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    // of the length, for the slowest alert to notice: a fault, and what comes after it, take the rest
    private const double Share = 1.0 / 6;

    private static readonly double[] Steps = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600];

    /// <summary>The smallest of 1, 2, 5, 10, 20, 30, 60, 120, 300 and 600 with which the slowest alert of a file notices in a sixth of
    /// the time.</summary>
    /// <param name="system">The file; one without alerts is taken for one that waits five minutes, as alerts on promises do.</param>
    /// <param name="length">Of the rehearsal, or of the drill with its wait; above zero.</param>
    public static double Of(SystemSpec system, TimeSpan length)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        var longest = system.Alerts.Values.Select(a => a.For ?? TimeSpan.Zero).DefaultIfEmpty(Window).Max() + Window;
        var wanted = longest / (length * Share);
        return Steps.Where(s => s >= wanted).DefaultIfEmpty(Steps[^1]).First();
    }
}
