using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Monitoring;

/// <summary>What an alert of the file would have done.</summary>
public sealed record AlertReading
{
    /// <summary>Its name in the file.</summary>
    public required string Name { get; init; }

    /// <summary>As the file states it.</summary>
    public required AlertSpec Spec { get; init; }

    /// <summary>Why it cannot be evaluated, in a few words without a full stop; null where it was.</summary>
    public Text? Obstacle { get; init; }

    /// <summary>Each time it fired, by replication; empty lists where it stayed silent, none at all where it cannot be evaluated.</summary>
    public EquatableList<EquatableList<AlertEpisode>> Runs { get; init; } = [];

    /// <summary>Replications in which it fired.</summary>
    public int FiredIn => Runs.Count(r => r.Count > 0);

    /// <summary>When it first fired, over the replications in which it did; null where it never did.</summary>
    public TimeSpread? FirstFired => TimeSpread.Of(Runs.Where(r => r.Count > 0).Select(r => r[0].FiredAt));

    /// <summary>When that first firing cleared, over the replications in which it did before the end; null where it never did.</summary>
    public TimeSpread? FirstCleared => TimeSpread.Of(Runs.Where(r => r.Count > 0).Select(r => r[0].ClearedAt).OfType<TimeSpan>());

    /// <summary>How often it fired in a replication, on average over all of them; not a number where it cannot be evaluated.</summary>
    public double MeanTimes => Runs.Count == 0 ? double.NaN : Runs.Average(r => r.Count);
}
