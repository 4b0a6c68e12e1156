using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Load.Plans;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Loads;

/// <summary>Makes the plan of a run from what a file says and what somebody wants otherwise.</summary>
public static class LoadPlans
{
    /// <summary>How long a load lasts of which nobody says how long.</summary>
    public static readonly TimeSpan UsualTime = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestTimeline = TimeSpan.FromMinutes(10);

    /// <summary>Whether there is anybody to come.</summary>
    public static bool HasLoad(LoadSource source, LoadWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(wishes);
        return wishes.Users is > 0 || wishes.Rate is > 0 || source.Load.Users is not null || source.Load.Arrivals is not null
            || source.Load.Sessions is not null || source.Load.Trace is not null;
    }

    /// <summary>Makes the plan.</summary>
    /// <param name="source">What the file says; it has no mistake.</param>
    /// <param name="wishes">What somebody wants otherwise.</param>
    /// <param name="environment">Variables of the environment, by name.</param>
    /// <returns>A plan with at least one target, where either names one.</returns>
    public static LoadPlan Of(LoadSource source, LoadWishes wishes, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(wishes);
        var load = Wished(source.Load, wishes).Times(wishes.Factor);
        var time = TimeOf(source, wishes);
        var messages = new MessagePlans(source, wishes, environment);
        return new()
        {
            Targets = LoadTargets.Of(source, wishes), Requests = messages.Requests(), Journeys = [.. load.Journeys.Select(Journey)],
            Data = [.. Tables(source)], Values = messages.Values(),
            Users = load.Users is { } users ? new UserLoad(users) { Think = load.Think } : null,
            Arrivals = Arrivals(load.Arrivals, wishes), Sessions = Arrivals(load.Sessions, wishes),
            Recorded = load.Trace is { } trace ? Recorded(trace) : null,
            Duration = time, WarmUp = wishes.WarmUp ?? source.WarmUp, KeepsCookies = source.KeepsCookies, Threads = wishes.Threads,
            Seed = wishes.Seed ?? source.Seed,
            Connections = Connections(source, wishes, load),
            Interval = time > LongestTimeline ? TimeSpan.FromSeconds(10) : TimeSpan.FromSeconds(1),
        };
    }

    private static LoadModel Wished(LoadModel load, LoadWishes wishes)
    {
        if (wishes.Users is { } users)
            return load with { Users = Curve(users, wishes.Ramp), Arrivals = null, Sessions = null, Trace = null };
        if (wishes.Rate is not { } rate) return load;
        var alone = load with { Users = null, Trace = null };
        return load.Journeys.Count == 0 ? alone with { Arrivals = Curve(rate, wishes.Ramp), Sessions = null }
            : alone with { Sessions = Curve(rate / load.Journeys.Sum(j => j.Share * j.Requests), wishes.Ramp), Arrivals = null };
    }

    private static LoadCurve Curve(double full, TimeSpan? ramp) =>
        new(ramp is { } time && time > TimeSpan.Zero ? [new(0, 0), new(RunTime.FromTimeSpan(time), full)] : [new(0, full)], []);

    private static TimeSpan TimeOf(LoadSource source, LoadWishes wishes)
    {
        var isOwn = wishes.Users is not null || wishes.Rate is not null;
        if (wishes.Time is { } time) return time + (isOwn ? wishes.Ramp ?? TimeSpan.Zero : TimeSpan.Zero);
        if (isOwn) return UsualTime + (wishes.Ramp ?? TimeSpan.Zero);
        return source.HasLength ? source.Load.Horizon : source.Load.FullFrom + UsualTime;
    }

    private static ArrivalLoad? Arrivals(LoadCurve? curve, LoadWishes wishes) =>
        curve is null ? null : new(curve) { Spacing = wishes.Spacing };

    private static LoadJourney Journey(JourneyModel journey) =>
        new(journey.Name, [.. journey.Steps.Select(s => new LoadStep(s.Request) { Continue = s.Continue, Think = s.Think })])
    {
        Share = journey.Share, Pause = journey.Pause, Continues = journey.Continues,
    };

    private static RecordedLoad Recorded(TraceModel trace) => new()
    {
        Rates = trace.Rates, Requests = [.. trace.Arrivals.Select(a => new RecordedRequest(a.At, a.Request))],
        Resolution = trace.Resolution, Scale = trace.Scale,
    };

    private static ConnectionPlan Connections(LoadSource source, LoadWishes wishes, LoadModel load) => new()
    {
        Protocol = (wishes.Http ?? source.Http) == HttpVersionChoice.Http2 ? HttpProtocol.Http2 : HttpProtocol.Http1,
        MaxConnections = wishes.Connections ?? source.Connections,
        AnswerLimit = load.Patience > TimeSpan.Zero ? load.Patience : UsualPatience,
    };

    private static IEnumerable<DataTable> Tables(LoadSource source) =>
        source.Tables.Select(t => new DataTable(t.Key, t.Value.Columns, t.Value.Rows)
    {
        Order = source.Data[t.Key].Order switch
        {
            Spec.Model.DataOrder.Sequential => DataOrder.Sequential,
            Spec.Model.DataOrder.Random => DataOrder.Random,
            _ => DataOrder.PerUser,
        },
    });
}
