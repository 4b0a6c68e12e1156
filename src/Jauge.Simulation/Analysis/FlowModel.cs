using Jauge.Dynamics;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>A model's calls and components as flat arrays, a component once for each region that holds it.</summary>
internal sealed class FlowModel
{
    internal FlowModel(SystemModel model)
    {
        (System, Regions) = (model, model.Regions.Count);
        (Stations, Rows) = ([.. model.Stations.Select(InTheMean)], [.. model.Calls]);
        Order = [.. Deliveries(model).SelectMany(Below), .. model.Requests.SelectMany(r => Below(r.Root))];
        var cells = new List<(int Station, int Region)>();
        CellOf = new int[Stations.Length * Regions];
        for (var s = 0; s < Stations.Length; s++)
        {
            var (first, copies) = (cells.Count, Stations[s].Regions.ToList());
            cells.AddRange(copies.Select(region => (s, region)));
            for (var r = 0; r < Regions; r++) CellOf[(s * Regions) + r] = first + Math.Max(0, copies.IndexOf(r));
        }

        Cells = [.. cells];
        CallerOf = new int[Rows.Length];
        CallerOf.AsSpan().Fill(-1);
        (ParentOf, Answers) = (new int[Rows.Length], new bool[cells.Count]);
        ParentOf.AsSpan().Fill(-1);
        foreach (var delivery in Deliveries(model)) Link(delivery, -1);
        foreach (var request in model.Requests) Link(request.Root, -1);
        foreach (var row in model.Requests.SelectMany(r => Below(r.Root)).Where(r => Rows[r].Station >= 0))
            for (var r = 0; r < Regions; r++) Answers[Cell(Rows[row].Station, r)] = true;
        (RequestsPerSession, Think) = Sessions(model.Load);
        Shares = Mix(model);
    }

    // where the platform adds an instance for a call that finds none, the call has its slot and its cores to itself
    private static StationModel InTheMean(StationModel station) => station.OnDemand is null ? Admitting(station) : station with
    {
        OnDemand = null, Replicas = 1, MaxReplicas = 1, Slots = StationModel.Unlimited, MaxWaiting = StationModel.Unlimited, Cores = 0,
    };

    // who is taken in and has no slot waits, and there are only so many
    private static StationModel Admitting(StationModel station) => station.MaxInFlight == StationModel.Unlimited ? station : station with
    {
        Slots = Math.Min(station.Slots, station.MaxInFlight),
        MaxWaiting = Math.Min(station.MaxWaiting, station.MaxInFlight - Math.Min(station.Slots, station.MaxInFlight)),
    };

    // a delivery before those that its own calls bring about, so that it comes after them the other way round
    private static List<int> Deliveries(SystemModel model)
    {
        var roots = new List<int>();
        void Add(int row)
        {
            if (model.Calls[row].Delivery is >= 0 and var delivery)
            {
                Add(delivery);
                roots.Add(delivery);
            }

            foreach (var call in model.Calls[row].Calls) Add(call);
        }

        foreach (var scheduled in model.Stations.SelectMany(s => s.Queue?.Schedules ?? []).Select(s => s.Delivery).Where(d => d >= 0))
        {
            Add(scheduled);
            roots.Add(scheduled);
        }

        foreach (var request in model.Requests) Add(request.Root);
        return roots;
    }

    internal SystemModel System { get; }

    internal int Regions { get; }

    internal StationModel[] Stations { get; }

    internal CallModel[] Rows { get; }

    /// <summary>Every call after those that it makes.</summary>
    internal int[] Order { get; }

    /// <summary>Component and region of each cell.</summary>
    internal (int Station, int Region)[] Cells { get; }

    /// <summary>Cell by component and region of the caller.</summary>
    internal int[] CellOf { get; }

    /// <summary>Component that makes a call; −1: the client.</summary>
    internal int[] CallerOf { get; }

    /// <summary>Call that makes a call; −1: the client, or a queue.</summary>
    internal int[] ParentOf { get; }

    /// <summary>By cell: whether it is a request that is served there, and not only messages.</summary>
    internal bool[] Answers { get; }

    /// <summary>Mean think time between two requests of a user, in seconds.</summary>
    internal double Think { get; }

    /// <summary>1 where each request is drawn by itself.</summary>
    internal double RequestsPerSession { get; }

    /// <summary>Share of each class in all requests.</summary>
    internal double[] Shares { get; }

    /// <summary>Calls that a request makes on average, its own visit and what its messages bring included.</summary>
    internal double CallsOfARequest => System.Requests.Select((r, i) => Shares[i] * Calls(r.Root)).Sum();

    /// <summary>The load at a time of its curves.</summary>
    internal FlowLoad At(LoadModel load, long time) => new(load.Users?.At(time) ?? 0,
        (load.Arrivals?.At(time) ?? 0) + (load.Trace?.At(time) ?? 0) + ((load.Sessions?.At(time) ?? 0) * RequestsPerSession));

    /// <summary>The full load.</summary>
    internal FlowLoad Full(LoadModel load) =>
        new(load.Users?.Max ?? 0, (load.Arrivals?.Max ?? 0) + (load.Trace?.Peak ?? 0) + ((load.Sessions?.Max ?? 0) * RequestsPerSession));

    /// <summary>How long whoever makes a call waits for it, in seconds; 0: as long as it takes.</summary>
    internal double Limit(int row)
    {
        var (own, patience) = (Rows[row].Timeout.TotalSeconds, CallerOf[row] < 0 ? System.Load.Patience.TotalSeconds : 0);
        return own <= 0 ? patience : patience <= 0 ? own : Math.Min(own, patience);
    }

    internal int Cell(int station, int region) => CellOf[(station * Regions) + region];

    /// <summary>Connections of one replica of a component to another; 0: no pool.</summary>
    internal int PoolOf(int caller, int station)
    {
        if (caller < 0) return 0;
        foreach (var pool in Stations[caller].Pools)
            if (pool.Station == station) return pool.Size;
        return 0;
    }

    /// <summary>How often a call of a list is made on average, the answer of a cache considered.</summary>
    internal double Times(CallModel caller, int position) =>
        Times(Rows[caller.Calls[position]]) * (position > 0 && caller.Hit > 0 ? 1 - caller.Hit : 1);

    internal static double Times(CallModel call) => call.Times + call.Fraction;

    private double Calls(int row) => 1 + Rows[row].Calls.Select((c, i) => Times(Rows[row], i) * Calls(c)).Sum()
        + (Rows[row].Delivery >= 0 ? Calls(Rows[row].Delivery) : 0);

    private static (double Requests, double Think) Sessions(LoadModel load)
    {
        if (load.Journeys.Count == 0) return (1, load.Think.MeanSeconds);
        var requests = load.Journeys.Sum(j => j.Share * j.Requests);
        return (requests, load.Journeys.Sum(j => j.Share * j.Rest) / requests);
    }

    // the classes of journeys, as often as their steps are reached; of arrivals, by their shares
    private static double[] Mix(SystemModel model)
    {
        var load = model.Load;
        var shares = new double[model.Requests.Count];
        var alone = load.Journeys.Count == 0 ? 1 : load.Arrivals?.Max ?? 0;
        for (var i = 0; i < shares.Length; i++) shares[i] = alone * model.Requests[i].Share;
        var sessions = load.Journeys.Count == 0 ? 0
            : (load.Users?.Max ?? 0) / Math.Max(1e-9, load.Journeys.Sum(j => j.Share * j.Rest)) + (load.Sessions?.Max ?? 0);
        foreach (var journey in load.Journeys)
            foreach (var (step, reached) in journey.Steps.Zip(journey.Reached()))
                shares[step.Request] += sessions * journey.Share * reached;
        var sum = shares.Sum();
        return sum > 0 ? [.. shares.Select(s => s / sum)] : shares;
    }

    private IEnumerable<int> Below(int row) => Rows[row].Calls.SelectMany(Below).Append(row);

    private void Link(int row, int caller)
    {
        CallerOf[row] = caller;
        foreach (var call in Rows[row].Calls)
        {
            ParentOf[call] = row;
            Link(call, Rows[row].Station >= 0 ? Rows[row].Station : caller);
        }
    }
}
