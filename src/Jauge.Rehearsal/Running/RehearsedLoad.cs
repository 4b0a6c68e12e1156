using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Dynamics;
using Jauge.Load.Plans;
using Jauge.Rehearsal.Loads;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Roles;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Running;

/// <summary>The load of a rehearsal: the very curves, think times and journeys that a simulation plays.</summary>
public static class RehearsedLoad
{
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(60);

    /// <summary>Whether the simulation of the plan plays the very same visitors: a load test of a program's own has others, unless its
    /// users think as the described ones do, between all that they send.</summary>
    /// <param name="plan">What is rehearsed.</param>
    /// <exception cref="RehearsalException">The load test has a mistake.</exception>
    public static bool IsSimulated(RehearsalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Scaled.Spec.Rehearsal?.Load is not { } file || plan.Replicated.All(p => p.Program is null)) return true;
        var described = plan.Model.Load;
        return described is { Users: not null, Journeys.Count: 0 } && InPlace(plan, file).Load.Journeys.All(j => ThinksLike(j, described));
    }

    private static bool ThinksLike(JourneyModel journey, LoadModel described) =>
        journey.Pause == described.Think && journey.Steps.SkipLast(1).All(s => s.Think == described.Think);

    /// <summary>The plan of the load.</summary>
    /// <param name="plan">What is rehearsed.</param>
    /// <param name="addresses">Where its entries are.</param>
    /// <param name="seed">Root of all chance.</param>
    public static LoadPlan Of(RehearsalPlan plan, PartAddresses addresses, long seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(addresses);
        var load = plan.Model.Load;
        var targets = plan.Model.Requests.Select(r => plan.Model.Stations[r.Entry].Name).Distinct().ToList();
        if (targets is [var only] && plan.PartOf(only)?.Program is not null) return Described(plan, only, addresses, seed);
        return new()
        {
            Targets = [.. targets.Select(t => Target(t, addresses.Of(t)!))], Requests = Requests(plan, targets),
            Journeys = [.. load.Journeys.Select(Journey)], Users = load.Users is { } users ? new(users) { Think = load.Think } : null,
            Arrivals = load.Arrivals is { } arrivals ? new(arrivals) : null,
            Sessions = load.Sessions is { } sessions ? new(sessions) : null,
            Duration = load.Horizon, Connections = new() { AnswerLimit = load.Patience > TimeSpan.Zero ? load.Patience : UsualPatience },
            Drain = DrainLimit, KeepsCookies = true, Threads = 1, Seed = seed,
        };
    }

    private static LoadTarget Target(string name, string url) => new(name, new Uri(url).Host, new Uri(url).Port);

    private static EquatableList<RequestTemplate> Requests(RehearsalPlan plan, List<string> targets)
    {
        var spec = plan.Scaled.Spec.Requests;
        var played = plan.Model.Requests.GroupBy(r => r.Entry)
            .SelectMany(g => RequestAddress.OfStandIn(g.Select(r => KeyValuePair.Create(r.Name, spec[r.Name]))))
            .ToDictionary(StringComparer.Ordinal);
        return [.. plan.Model.Requests.Select(r => Request(r, plan.Model.Stations[r.Entry].Name))];

        RequestTemplate Request(RequestModel request, string entry) =>
            Plain(request.Name, played[request.Name]) with { Target = targets.IndexOf(entry), Share = request.Share };
    }

    // a program is asked as the file says, values from tables and from earlier answers included
    private static LoadPlan Described(RehearsalPlan plan, string entry, PartAddresses addresses, long seed)
    {
        var source = plan.Scaled.Spec.Rehearsal?.Load is { } file ? InPlace(plan, file) : LoadSources.Of(plan.Scaled, new());
        var load = LoadPlans.Of(source, new() { Targets = [addresses.Of(entry)!], Seed = seed, Threads = 1 },
            Environment.GetEnvironmentVariable);
        return load with { Drain = DrainLimit };
    }

    // what is sent comes from the load test, who comes and for how long from the description
    private static LoadSource InPlace(RehearsalPlan plan, string file)
    {
        var bag = new DiagnosticBag();
        var test = ScenarioDocument.Read(Path.Combine(plan.Scaled.Document.Folder, file), bag);
        var source = test is null ? null : LoadSources.Of(test, bag);
        if (source is null || bag.HasErrors) throw new RehearsalException(bag.Sorted().First(d => d.Severity == Severity.Error));
        return source with { HasLength = true, Load = WhoComes(plan.Model.Load, source.Load.Journeys) };
    }

    // a rate of requests is one of sessions to journeys, and the other way round
    private static LoadModel WhoComes(LoadModel described, EquatableList<JourneyModel> journeys)
    {
        var load = described with { Journeys = journeys, Trace = null };
        if (journeys.Count > 0)
            return load with { Arrivals = null, Sessions = described.Sessions ?? described.Arrivals?.Times(1 / Requests(journeys)) };
        return load with { Sessions = null, Arrivals = described.Arrivals ?? described.Sessions?.Times(Requests(described.Journeys)) };
    }

    private static double Requests(EquatableList<JourneyModel> journeys) => journeys.Sum(j => j.Share * j.Requests);

    private static RequestTemplate Plain(string name, RequestAddress address) =>
        new(name) { Method = address.Method, Path = Template.Constant(address.Path),
            Body = address.Method is "GET" or "HEAD" or "DELETE" ? null : Template.Constant("") };

    private static LoadJourney Journey(JourneyModel journey) =>
        new(journey.Name, [.. journey.Steps.Select(s => new LoadStep(s.Request) { Continue = s.Continue, Think = s.Think })])
        {
            Share = journey.Share, Pause = journey.Pause, Continues = journey.Continues,
        };
}
