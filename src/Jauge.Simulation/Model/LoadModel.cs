using Jauge.Core;

namespace Jauge.Simulation.Model;

/// <summary>Who comes, and when.</summary>
internal sealed record LoadModel
{
    /// <summary>Users present, over time; null: nobody who thinks.</summary>
    internal LoadCurve? Users { get; init; }

    internal Distribution Think { get; init; } = new ConstantDistribution(TimeSpan.Zero);

    /// <summary>How long a client waits for an answer; zero: as long as it takes.</summary>
    internal TimeSpan Patience { get; init; }

    /// <summary>Requests a second, over time; null: only users.</summary>
    internal LoadCurve? Arrivals { get; init; }

    /// <summary>When the run ends.</summary>
    internal required TimeSpan Horizon { get; init; }

    /// <summary>When the full load is there.</summary>
    internal TimeSpan FullFrom { get; init; }

    internal LoadModel Times(double factor) => this with { Users = Users?.Times(factor), Arrivals = Arrivals?.Times(factor) };
}
