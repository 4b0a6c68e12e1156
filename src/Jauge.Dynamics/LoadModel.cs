using Jauge.Control.Arrivals;
using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>Who comes, and when.</summary>
public sealed record LoadModel
{
    /// <summary>Users present, over time; null: nobody who thinks.</summary>
    public LoadCurve? Users { get; init; }

    /// <summary>Time that a user thinks between an answer and the next request.</summary>
    public Distribution Think { get; init; } = new ConstantDistribution(TimeSpan.Zero);

    /// <summary>How long a client waits for an answer; zero: as long as it takes.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>Requests a second, over time; null: only users.</summary>
    public LoadCurve? Arrivals { get; init; }

    /// <summary>Sessions a second, over time; null: only users begin any.</summary>
    public LoadCurve? Sessions { get; init; }

    /// <summary>Recorded requests; null: none.</summary>
    public TraceModel? Trace { get; init; }

    /// <summary>What a session is; none: each request is drawn by itself.</summary>
    public EquatableList<JourneyModel> Journeys { get; init; } = [];

    /// <summary>When the run ends.</summary>
    public required TimeSpan Horizon { get; init; }

    /// <summary>When the full load is there.</summary>
    public TimeSpan FullFrom { get; init; }

    /// <summary>The same course with more or fewer users and arrivals.</summary>
    /// <param name="factor">Multiple of the load; above 0.</param>
    public LoadModel Times(double factor) =>
        this with { Users = Users?.Times(factor), Arrivals = Arrivals?.Times(factor), Sessions = Sessions?.Times(factor),
            Trace = Trace?.Times(factor) };

    /// <summary>The full load from the beginning on; of a recording, its busiest minute.</summary>
    public LoadModel AtOnce() =>
        this with { Users = Full(Users), Arrivals = Full(Arrivals, Trace?.Peak ?? 0), Sessions = Full(Sessions), Trace = null };

    /// <summary>Requests a second at full load if every answer came at once; of users who never rest, none are known.</summary>
    public double Asked => AskedByUsers + (Arrivals?.Max ?? 0) + (Trace?.Mean ?? 0) + ((Sessions?.Max ?? 0) * RequestsPerSession);

    private double RequestsPerSession => Journeys.Sum(j => j.Share * j.Requests);

    private double AskedByUsers
    {
        get
        {
            var rest = Journeys.Count > 0 ? Journeys.Sum(j => j.Share * j.Rest) : Think.MeanSeconds;
            return Users is null || rest <= 0 ? 0 : Users.Max / rest * (Journeys.Count > 0 ? RequestsPerSession : 1);
        }
    }

    private static LoadCurve? Full(LoadCurve? curve, double more = 0) =>
        curve is null && more <= 0 ? null : new([new(0, (curve?.Max ?? 0) + more)], []);
}
