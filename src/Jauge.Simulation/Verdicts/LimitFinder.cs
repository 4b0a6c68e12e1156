using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Verdicts;

/// <summary>Names what holds a system back, from where its requests wait and why they fail.</summary>
/// <remarks>Waits pile up in front of what is slow: slots are taken by those who wait for the pool, and connections by those who wait for
/// the database's cores. The deepest component whose own wait matters is therefore the one that binds.</remarks>
internal sealed partial class LimitFinder(SystemModel model, EquatableList<ComponentReading> components, RequestReading all,
    EquatableList<QueueReading> queues)
{
    private const double Matters = 0.1;                     // a wait below a tenth of all waiting is not what binds
    private const double Rare = 0.1;                        // nor does waiting below a tenth of the work
    private const double Full = 0.85;                       // cores so busy on average are what others wait for
    private const double Mostly = 0.5;
    private readonly int[] _depths = Depths(model);

    /// <summary>What the waits point at. Messages that wait for their deliveries, and for nothing behind them, are their queue's.</summary>
    internal BindingLimit Waits()
    {
        var (waiting, work) = (components.Sum(Waiting), components.Sum(c => c.Work.Value));
        var isBusy = waiting > Mostly * work || components.Any(c => c.CoreUse.Value > Full);
        if (!isBusy && queues.Where(IsLate).MaxBy(q => q.WaitP95.Value) is { } late) return Deliveries(late);
        return waiting <= Rare * work ? StatedTimes() : Waits(waiting);
    }

    private BindingLimit Waits(double waiting)
    {
        var deepestFirst = Enumerable.Range(0, components.Count).OrderByDescending(i => _depths[i]).ToList();
        return deepestFirst.Where(i => components[i].CoreUse.Value > Full)
            .Select(i => Lagging(components[i]) ?? Cores(components[i], model.Stations[i])).FirstOrDefault()
            ?? deepestFirst.Select(i => At(i, waiting)).OfType<BindingLimit>().FirstOrDefault() ?? StatedTimes();
    }

    /// <summary>What the failures point at; the waits where requests time out.</summary>
    internal BindingLimit Failures()
    {
        if (all.Failures.Count == 0) return Waits();
        var (worst, guarded) = (Deepest(Failed), Deepest(c => c.TurnedAway.Value));
        return all.Failures[0].Cause switch
        {
            FailureCause.Timeout or FailureCause.Abandoned => Waits(),
            FailureCause.Overloaded => new(LimitKind.Queue, worst.Name, new(
                $"{worst.Name} has as many requests in flight as it takes in.",
                $"{worst.Name} a autant de requêtes en cours qu'il en accepte.")),
            FailureCause.QueueFull =>
                new(LimitKind.Queue, worst.Name,
                new($"The queue in front of {worst.Name} is full.", $"La file devant {worst.Name} est pleine.")),
            FailureCause.ConnectionRefused => Connections(guarded),
            FailureCause.RateLimited => RateLimit(Deepest(c => c.Refused.Value)),
            FailureCause.Deadlock => Lock(components.MaxBy(c => c.LockWait.Value)!),
            FailureCause.NoReplica or FailureCause.Unavailable or FailureCause.Lost or FailureCause.Unreachable =>
                new(LimitKind.Outage, worst.Name, new($"{worst.Name} is down or fails.", $"{worst.Name} est arrêté ou en panne.")),
            _ => new(LimitKind.Protection, guarded.Name, Text.Format(
                $"Breakers or bulkheads turn {guarded.TurnedAway.Value:N1} calls a second away from {guarded.Name}.",
                $"Des disjoncteurs ou cloisons détournent {guarded.TurnedAway.Value:N1} appels par seconde de {guarded.Name}.")),
        };
    }

    // failures rise from callee to caller: the deepest of those that fail much is where they begin
    private ComponentReading Deepest(Func<ComponentReading, double> failures)
    {
        var most = components.Max(failures);
        var many = Enumerable.Range(0, components.Count).Where(i => failures(components[i]) >= Matters * most);
        return components[many.MaxBy(i => _depths[i])];
    }

    private static double Failed(ComponentReading c) => double.IsNaN(c.FailedCalls.Value) ? 0 : c.FailedCalls.Value * c.Calls.Value;

    private static double Waiting(ComponentReading c) =>
        c.PoolWait.Value + c.SlotWait.Value + c.CoreWait.Value + c.LockWait.Value + c.LimitWait.Value;

    private static BindingLimit StatedTimes() =>
        new(LimitKind.StatedTimes, "",
        new("Nothing waits long: the stated times alone make the answer.",
        "Rien n'attend longtemps : les temps indiqués font seuls la réponse."));

    private BindingLimit? At(int station, double waiting)
    {
        var c = components[station];
        if (c.LockWait.Value > Matters * waiting && c.LockWait.Value >= c.CoreWait.Value) return Lock(c);
        if (c.LimitWait.Value > Matters * waiting) return RateLimit(c);
        if (c.CoreWait.Value > Matters * waiting) return Lagging(c) ?? Cores(c, model.Stations[station]);
        if (c.SlotWait.Value > Matters * waiting) return Lagging(c) ?? Slots(c, model.Stations[station]);
        return c.PoolWait.Value > Matters * waiting ? Pool(c, station) : null;
    }

    private static BindingLimit? Lagging(ComponentReading c)
    {
        if (c.LagShare + c.StartShare < Mostly) return null;
        return c.StartShare > c.LagShare
            ? new(LimitKind.ColdStart, c.Name, Text.Format(
                $"{c.Name}: {c.StartShare * 100:N0} % of its waits fall in times when new replicas are starting or wait for a node.",
                $"{c.Name} : {c.StartShare * 100:N0} % de ses attentes tombent quand de nouvelles répliques démarrent ou attendent un nœud."))
            : new(LimitKind.ScalingLag, c.Name, Text.Format(
                $"{c.Name}: {c.LagShare * 100:N0} % of its waits come before the autoscaler asks for more replicas.",
                $"{c.Name} : {c.LagShare * 100:N0} % de ses attentes viennent avant que l'autoscaler ne demande d'autres répliques."));
    }

    private static BindingLimit Cores(ComponentReading c, StationModel station) =>
        new(LimitKind.Cores, c.Name, station.Kind == StationKind.Primary
        ? Text.Format(
            $"{c.Name}: the processor ({station.Cores:0.##} vCPU) is {c.CoreUse.Value * 100:N0} % busy at full load; {Added(c)}.",
            $"{c.Name} : le processeur ({station.Cores:0.##} vCPU) est occupé à {c.CoreUse.Value * 100:N0} % à pleine charge ; {Added(c)}.")
        : Text.Format(
            $"{c.Name}: the processor ({station.Cores:0.##} vCPU × {c.MostReplicas} at most) is {c.CoreUse.Value * 100:N0} % busy at full load; {Added(c)}.",
            $"{c.Name} : le processeur ({station.Cores:0.##} vCPU × {c.MostReplicas} au plus) est occupé à {c.CoreUse.Value * 100:N0} % à pleine charge ; {Added(c)}."));

    // with no more slots than cores nobody shares: who waits for a core waits for a slot
    private static Text Added(ComponentReading c) => c.CoreWait.Value >= Matters * c.SlotWait.Value
        ? Text.Format($"sharing it adds {Figure.Time(c.CoreWait.Value)} to a request",
            $"son partage ajoute {Figure.Time(c.CoreWait.Value)} par requête")
        : Text.Format($"the wait for a slot on it adds {Figure.Time(c.SlotWait.Value)} to a request",
            $"l'attente d'une place y ajoute {Figure.Time(c.SlotWait.Value)} par requête");

    private static BindingLimit Slots(ComponentReading c, StationModel station) => new(LimitKind.Slots, c.Name, Text.Format(
        $"{c.Name}: {station.Slots} slots × {c.MostReplicas} at most; the wait for one adds {Figure.Time(c.SlotWait.Value)} to a request.",
        $"{c.Name} : {station.Slots} places × {c.MostReplicas} au plus ; l'attente d'une place ajoute {Figure.Time(c.SlotWait.Value)} par requête."));

    private BindingLimit Pool(ComponentReading c, int station)
    {
        var sizes = string.Join(", ",
            model.Stations.SelectMany(s => s.Pools.Where(p => p.Station == station).Select(p => $"{s.Name} {p.Size}")));
        return new(LimitKind.Pool, c.Name, Text.Format(
            $"The pools to {c.Name} ({sizes} a replica): the wait for a connection adds {Figure.Time(c.PoolWait.Value)} to a request.",
            $"Les pools vers {c.Name} ({sizes} par réplique) : l'attente d'une connexion ajoute {Figure.Time(c.PoolWait.Value)} par requête."));
    }

    private BindingLimit Connections(ComponentReading refusing)
    {
        var station = model.Stations.First(s => s.Name == refusing.Name);
        return new(LimitKind.Connections, station.Name, Text.Format(
            $"{station.Name} accepts {station.MaxConnections} connections, and more are asked for.",
                $"{station.Name} accepte {station.MaxConnections} connexions, et il en est demandé davantage."));
    }

    private static int[] Depths(SystemModel model)
    {
        var depths = new int[model.Stations.Count];
        foreach (var request in model.Requests) Descend(model, request.Root, 0, depths);
        return depths;
    }

    private static void Descend(SystemModel model, int row, int depth, int[] depths)
    {
        var call = model.Calls[row];
        if (call.Station >= 0) depths[call.Station] = Math.Max(depths[call.Station], depth);
        if (call.Delivery >= 0) Descend(model, call.Delivery, 0, depths);
        foreach (var next in call.Calls) Descend(model, next, call.Station >= 0 ? depth + 1 : depth, depths);
    }
}
