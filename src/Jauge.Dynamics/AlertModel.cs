using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>An alert of the file, ready to be evaluated.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Spec">As the file states it.</param>
public sealed record AlertModel(string Name, AlertSpec Spec)
{
    /// <summary>Index of the component; −1: the whole system.</summary>
    public int Station { get; init; } = -1;

    /// <summary>What is watched.</summary>
    public AlertMetric Metric { get; init; }

    /// <summary>Of the answer times: from 0 to 1; not a number for their mean.</summary>
    public double Quantile { get; init; } = double.NaN;

    /// <summary>In the base unit of the metric: seconds, shares, counts, counts a second.</summary>
    public double Threshold { get; init; }

    /// <summary>Why it cannot be evaluated; null where it can.</summary>
    public Text? Obstacle { get; init; }

    /// <summary>Whether it can be evaluated.</summary>
    public bool IsSimulated => Obstacle is null;
}
