using Jauge.Simulation.Model;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Analysis;

/// <summary>A model's calls and components as flat arrays, a component once for each region that holds it.</summary>
internal sealed class FlowModel
{
    internal FlowModel(SystemModel model)
    {
        (System, Regions) = (model, model.Regions.Count);
        (Stations, Rows) = ([.. model.Stations.Select(InTheMean)], [.. model.Calls]);
        Order = [.. model.Requests.SelectMany(r => Below(r.Root))];
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
        foreach (var request in model.Requests) Link(request.Root, -1);
        (RequestsPerSession, Think) = Sessions(model.Load);
        Shares = Mix(model);
    }

    // where the platform adds an instance for a call that finds none, the call has its slot and its cores to itself
    private static StationModel InTheMean(StationModel station) => station.OnDemand is null ? station : station with
    {
        OnDemand = null, Replicas = 1, MaxReplicas = 1, Slots = StationModel.Unlimited, MaxWaiting = StationModel.Unlimited, Cores = 0,
    };

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

    /// <summary>Mean think time between two requests of a user, in seconds.</summary>
    internal double Think { get; }

    /// <summary>1 where each request is drawn by itself.</summary>
    internal double RequestsPerSession { get; }

    /// <summary>Share of each class in all requests.</summary>
    internal double[] Shares { get; }

    /// <summary>The load at a time of its curves; a recording counts with its mean, whatever the hour.</summary>
    internal FlowLoad At(LoadModel load, long time) => new(load.Users?.At(time) ?? 0,
        (load.Arrivals?.At(time) ?? 0) + (load.Trace?.Mean ?? 0) + ((load.Sessions?.At(time) ?? 0) * RequestsPerSession));

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
        var sessions = load.Journeys.Count == 0 ? 0 : (load.Users?.Max ?? 0) / Math.Max(1e-9, load.Journeys.Sum(j => j.Share * j.Rest)) + (load.Sessions?.Max ?? 0);
        foreach (var journey in load.Journeys)
            foreach (var (step, reached) in journey.Steps.Zip(journey.Reached())) shares[step.Request] += sessions * journey.Share * reached;
        var sum = shares.Sum();
        return sum > 0 ? [.. shares.Select(s => s / sum)] : shares;
    }

    private IEnumerable<int> Below(int row) => Rows[row].Calls.SelectMany(Below).Append(row);

    private void Link(int row, int caller)
    {
        CallerOf[row] = caller;
        foreach (var call in Rows[row].Calls) Link(call, Rows[row].Station >= 0 ? Rows[row].Station : caller);
    }
}
