using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Spec.Model;

namespace Jauge.Spec.Scenarios;

/// <summary>A load test in a file of its own: whom to ask, what, how often, for how long, and what must hold.</summary>
public sealed record LoadScenarioSpec
{
    /// <summary>Name of the test: what results are called.</summary>
    public required string Load { get; init; }

    /// <summary>Addresses of the servers, such as <c>http://127.0.0.1:8080</c>; several are the same to a client, and are asked in
    /// turns.</summary>
    public EquatableList<string> Target { get; init; } = [];

    /// <summary>Which HTTP is spoken; HTTP/1.1 when it is left out.</summary>
    public HttpVersionChoice? Http { get; init; }

    /// <summary>How targets of https are spoken to.</summary>
    public TlsSpec? Tls { get; init; }

    /// <summary>Headers of every request, by name; their values may hold placeholders.</summary>
    public EquatableMap<string> Headers { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Tables whose rows are sent, by the name that placeholders call them: <c>{{users.email}}</c>.</summary>
    public EquatableMap<DataSpec> Data { get; init; } = EquatableMap<DataSpec>.Empty;

    /// <summary>What is asked, by class.</summary>
    public required EquatableMap<ScenarioRequestSpec> Requests { get; init; }

    /// <summary>What visitors do in a session, by kind of visitor. Without it each request is drawn by the shares of the classes.</summary>
    public EquatableMap<JourneySpec> Journeys { get; init; } = EquatableMap<JourneySpec>.Empty;

    /// <summary>Users present at the same time.</summary>
    [AtLeast(0)]
    public int? Users { get; init; }

    /// <summary>Time that a user thinks between an answer and the next request.</summary>
    public Distribution? Think { get; init; }

    /// <summary>Arrival rate of requests, whoever sends them.</summary>
    public Rate? Arrivals { get; init; }

    /// <summary>Arrival rate of sessions, each one of the journeys.</summary>
    public Rate? Sessions { get; init; }

    /// <summary>How long a client waits for an answer before it gives up.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Time in which the load grows from nothing to its full size.</summary>
    public TimeSpan? Ramp { get; init; }

    /// <summary>Time at full size.</summary>
    public TimeSpan? Hold { get; init; }

    /// <summary>Time at the beginning that counts in no figure.</summary>
    public TimeSpan? WarmUp { get; init; }

    /// <summary>Share of the full load over time.</summary>
    public EquatableList<CurvePointSpec> Curve { get; init; } = [];

    /// <summary>Short bursts on top.</summary>
    public EquatableList<SpikeSpec> Spikes { get; init; } = [];

    /// <summary>Recorded arrivals, in a file beside this one.</summary>
    public TraceSpec? Trace { get; init; }

    /// <summary>Most connections open at the same time; as many as it takes when it is left out.</summary>
    [AtLeast(1)]
    public int? Connections { get; init; }

    /// <summary>Whether each visitor keeps the cookies that it is given; true when it is left out.</summary>
    public bool? Cookies { get; init; }

    /// <summary>What must hold, else the test has failed.</summary>
    public EquatableList<Threshold> Thresholds { get; init; } = [];

    /// <summary>All chance comes from it; 1 when it is left out.</summary>
    [AtLeast(0)]
    public int? Seed { get; init; }

    /// <summary>The load in the words of a system file.</summary>
    public WorkloadSpec Workload => new()
    {
        Users = Users, Think = Think, Arrivals = Arrivals, Sessions = Sessions, Journeys = Journeys, Patience = Patience, Ramp = Ramp,
        Hold = Hold, Curve = Curve,
        Spikes = Spikes, Trace = Trace, Data = Data,
    };

    /// <summary>The requests in the words of a system file; the headers of every request are in each.</summary>
    public EquatableMap<RequestSpec> Classes => Requests.ToEquatableMap(r => r.Key, r => new RequestSpec
    {
        Share = r.Value.Share, Title = r.Value.Title, Path = r.Value.Path, Body = r.Value.Body, Extract = r.Value.Extract,
        Checks = r.Value.Checks,
        Keep = r.Value.Keep,
        Headers = Headers.Where(h => !r.Value.Headers.Keys.Contains(h.Key, StringComparer.OrdinalIgnoreCase)).Concat(r.Value.Headers)
            .ToEquatableMap(),
    });
}
