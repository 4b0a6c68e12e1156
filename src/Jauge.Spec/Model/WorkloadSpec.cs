using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Who comes, when: users who think between requests (closed), or an arrival rate (open).</summary>
public sealed record WorkloadSpec
{
    /// <summary>Users present at the same time.</summary>
    [AtLeast(0)]
    public int? Users { get; init; }

    /// <summary>Time that a user thinks between an answer and the next request.</summary>
    public Distribution? Think { get; init; }

    /// <summary>Arrival rate of requests, whoever sends them.</summary>
    public Rate? Arrivals { get; init; }

    /// <summary>Arrival rate of sessions, each one of the journeys.</summary>
    public Rate? Sessions { get; init; }

    /// <summary>What visitors do in a session, by kind of visitor. Without it each request is drawn by the shares of the classes.</summary>
    public EquatableMap<JourneySpec> Journeys { get; init; } = EquatableMap<JourneySpec>.Empty;

    /// <summary>How long a client waits for an answer before it gives up.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Time in which the load grows from nothing to its full size.</summary>
    public TimeSpan? Ramp { get; init; }

    /// <summary>Time at full size.</summary>
    public TimeSpan? Hold { get; init; }

    /// <summary>Share of the full load over time: a day, a week, or the event itself.</summary>
    public EquatableList<CurvePointSpec> Curve { get; init; } = [];

    /// <summary>When the curve begins again; after its last point where that is at 24 h or 7 days, never otherwise.</summary>
    public CurveCycle? Repeats { get; init; }

    /// <summary>Short bursts on top.</summary>
    public EquatableList<SpikeSpec> Spikes { get; init; } = [];

    /// <summary>Recorded arrivals, in a file beside this one.</summary>
    public TraceSpec? Trace { get; init; }

    /// <summary>Tables whose rows load tests send, by the name that placeholders call them: <c>{{users.email}}</c>.</summary>
    public EquatableMap<DataSpec> Data { get; init; } = EquatableMap<DataSpec>.Empty;

    /// <summary>Volumes of a month, for the bill: <c>requests</c>, <c>egress</c>, <c>logs</c>.</summary>
    public EquatableMap<Quantity> Volumes { get; init; } = EquatableMap<Quantity>.Empty;
}
