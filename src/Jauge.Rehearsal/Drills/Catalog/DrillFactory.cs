using Jauge.Core;
using Jauge.Dynamics.Scaling;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Faults;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Running;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Drills.Catalog;

/// <summary>Makes the drills that a catalog offers, on a system that runs with its cables laid.</summary>
/// <param name="system">The system.</param>
/// <param name="timings">How long the steps last.</param>
/// <param name="trace">Where the decisions of the policies are kept.</param>
public sealed class DrillFactory(RunningSystem system, DrillTimings timings, DecisionTrace trace)
{
    private const int SpikeTimes = 5;
    private static readonly ClientSettings Writers = new();
    private static readonly TimeSpan GoodVersion = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BrokenVersion = TimeSpan.FromSeconds(10);
    private static readonly DiskThrottle SlowDisk = new(new Bytes(256 * 1024), 20);
    private static readonly ConstantDistribution EachWay = new(TimeSpan.FromMilliseconds(100));
    private readonly FrontDoor _front = new(system);

    /// <summary>The drill of an offer.</summary>
    public Drill Make(DrillOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var fault = Fault(offer);
        return new()
        {
            Name = offer.Name, Title = offer.Title, Fault = fault, Clients = Clients(offer), Timings = timings,
            Expectations = Expected(offer), Whole = fault is QueueFilled filled ? filled.DrainedAsync : Whole(offer),
            Notes = [.. Notes(offer)],
            Replicas = new(offer.Component, system.Pools, trace, IsScaled), Enough = Enough(offer),
            Alerts = system.Prometheus is { } prometheus ? async c => await prometheus.AlertsAsync(c).ConfigureAwait(false) : null,
        };
    }

    private PromisesSpec? Promises => system.Plan.Described.Spec.Promises;

    private IFault Fault(DrillOffer offer) => offer.Kind switch
    {
        DrillKind.KillReplica => new MachineLost(offer.Title, Replica(offer), (_, _) => Task.CompletedTask),
        DrillKind.FreezeReplica => new MachineFrozen(offer.Title, Replica(offer)),
        DrillKind.Update => Rollout(offer, p => p with { Environment = p.Environment.With("VERSION", "next") }, GoodVersion),
        DrillKind.Rollback => Rollout(offer, p => p with { Program = "sleep", Package = "coreutils", Arguments = ["1000"] }, BrokenVersion),
        DrillKind.ScaleOut => ScaleOut(offer),
        DrillKind.Spike => new ClientSpike(offer.Title, _front.To(offer.Component, SpikeTimes), system.Settings.Clock),
        DrillKind.KillPrimary => new MachineLost(offer.Title, Primary(offer), RestartAsync(offer), IsCluster(offer)),
        DrillKind.FreezePrimary => new MachineFrozen(offer.Title, Primary(offer), IsCluster(offer)),
        DrillKind.FreezeServer => new ServerFrozen(offer.Title, async c => (await Primary(offer)(c).ConfigureAwait(false))[0]),
        DrillKind.CutPrimary =>
            new LinksCut(offer.Title, c => system.Databases[offer.Component].PrimaryLinksAsync(c), LinkState.Of(LinkMode.BlackHole)),
        DrillKind.CutReplica => new LinksCut(offer.Title, ReplicaLink(offer), LinkState.Of(LinkMode.BlackHole)),
        DrillKind.CutStandby =>
            new LinksCut(offer.Title, c => system.Databases[offer.Component].StandbyLinksAsync(c), LinkState.Of(LinkMode.BlackHole)),
        DrillKind.IsolatePrimary =>
            new LinksCut(offer.Title, c => system.Databases[offer.Component].StoreLinksAsync(c), LinkState.Of(LinkMode.BlackHole)),
        DrillKind.SlowDisk => new DiskSlow(offer.Title, Primary(offer), SlowDisk, systemRecovers: true),
        DrillKind.KillCache => new CacheLost(offer.Title, system.Caches[offer.Component]),
        DrillKind.SlowLink => new LinksCut(offer.Title, Link(offer), LinkState.Delayed(EachWay)),
        DrillKind.CutLink => new LinksCut(offer.Title, Link(offer), LinkState.Of(LinkMode.BlackHole), systemRecovers: false),
        DrillKind.FillQueue => Filled(offer),
        _ => throw new ArgumentOutOfRangeException(nameof(offer)),
    };

    private QueueFilled Filled(DrillOffer offer)
    {
        var (door, perSecond) = QueueRoutes.Cheapest(system, offer.Component);
        var messages = FloodSize.Of(perSecond, system.Plan.DeliveriesOf(offer.Component), timings.Limit);
        var isOnly = system.Plan.Scaled.Components.Count(c => c.Spec.Delivers is not null) <= 1;
        return new(offer.Title, door, messages, (timings.Fault, timings.Limit), new(Promises, isOnly), system.Supervisor.Folder,
            system.Bench.Ports, system.Settings.Clock);
    }

    private EquatableList<DrillClients> Clients(DrillOffer offer) => system.Databases.TryGetValue(offer.Component, out var database)
        ? [new(() => database.Book(Door(database)), Writers), _front.To(offer.Component)]
        : [.. CacheClients(offer), _front.To(offer.Component)];

    // of one server, nobody takes over: the system is to live without it
    private IEnumerable<DrillClients> CacheClients(DrillOffer offer)
    {
        if (!system.Caches.TryGetValue(offer.Component, out var cache)) yield break;
        yield return new(() => cache.Book(system.Network?.Find(offer.Component)?.Port), Writers) { IsAside = cache.Node is not null };
    }

    // writers meet the cables that the programs meet
    private int Door(RunningDatabase database) => system.Network?.Find(database.Component)?.Port ?? database.Port;

    private Expectations Expected(DrillOffer offer)
    {
        var promised = Expectations.Of(Promises, IsFailover(offer.Kind));
        return offer.Kind switch
        {
            DrillKind.Update or DrillKind.Rollback or DrillKind.ScaleOut => promised with { NoFailure = true },
            DrillKind.Spike => promised with { NoFailure = Promises?.ErrorRate is not { Value: > 0 } },
            DrillKind.KillCache or DrillKind.SlowLink or DrillKind.CutLink =>
                promised with { MayForget = system.Caches.ContainsKey(offer.Component) },
            _ => promised,
        };
    }

    private static bool IsFailover(DrillKind kind) =>
        kind is DrillKind.KillPrimary or DrillKind.FreezePrimary or DrillKind.FreezeServer or DrillKind.CutPrimary
        or DrillKind.IsolatePrimary or DrillKind.KillCache;

    private Func<CancellationToken, Task>? Whole(DrillOffer offer)
    {
        if (system.Pools.TryGetValue(offer.Component, out var pool)) return c => pool.SettleAsync(c);
        return IsCluster(offer) ? system.Databases[offer.Component].WaitUntilWholeAsync : null;
    }

    private IEnumerable<Text> Notes(DrillOffer offer)
    {
        if (system.Prometheus is not null && system.Plan.Timings.AlertsFaster is > 1 and var faster)
        {
            yield return Text.Format(
                $"windows and waits of the alerts are divided by {faster:0.##}, else no drill would live to see one",
                $"fenêtres et attentes des alertes sont divisées par {faster:0.##}, sinon aucun exercice n'en verrait une");
        }

        if (offer.Kind == DrillKind.CutReplica) yield return new(
            "a replica is cut where balancer, checks and monitoring reach it; what it was doing may still reach the others",
            "une réplique est coupée là où répartiteur, contrôles et supervision l'atteignent ; ce qu'elle faisait peut encore sortir");
        if (offer.Kind == DrillKind.CutStandby) yield return new(
            "what a standby takes from its primary comes by the primary's cable, and goes on",
            "ce qu'un secours reçoit de son primaire vient par le câble du primaire, et continue");
        foreach (var note in system.Databases.GetValueOrDefault(offer.Component)?.Notes ?? []) yield return note;
    }

    private Func<CancellationToken, Task<IReadOnlyList<RunningPart>>> Replica(DrillOffer offer) =>
        _ => Task.FromResult<IReadOnlyList<RunningPart>>([system.Pools[offer.Component].Processes[0]]);

    private Func<CancellationToken, Task<IReadOnlyList<RunningPart>>> Primary(DrillOffer offer) => async c =>
        [await system.Databases[offer.Component].PrimaryAsync(c).ConfigureAwait(false)];

    private Func<RunningPart, CancellationToken, Task> RestartAsync(DrillOffer offer) => system.Databases[offer.Component].RestartAsync;

    private Func<CancellationToken, Task<IReadOnlyList<FaultLink>>> Link(DrillOffer offer) =>
        _ => Task.FromResult<IReadOnlyList<FaultLink>>([Laid(offer.Component)]);

    private Func<CancellationToken, Task<IReadOnlyList<FaultLink>>> ReplicaLink(DrillOffer offer) =>
        _ => Task.FromResult<IReadOnlyList<FaultLink>>([Laid(ReplicaPool.LinkOf(system.Pools[offer.Component].Processes[0].Name))]);

    private FaultLink Laid(string name) => system.Network?.Find(name) ?? throw new InvalidOperationException("the cables were not laid");

    private bool IsCluster(DrillOffer offer) => system.Databases.GetValueOrDefault(offer.Component)?.FailsOver == true;

    private Fault Rollout(DrillOffer offer, Func<PartSpec, PartSpec> version, TimeSpan limit)
    {
        var pool = system.Pools[offer.Component];
        var rules = system.Plan.Model.Stations[system.Plan.Model.IndexOf(offer.Component)].Rollout;
        return new(offer.Title, true, async c =>
        {
            var before = pool.Processes.Count;
            var isDone = await pool.RollAsync(rules, version, limit, c).ConfigureAwait(false);
            return isDone ? $"{before} × {offer.Component}" : $"{offer.Component}: given up";
        }, _ => Task.CompletedTask);
    }

    // a policy that is alive would take back what somebody merely asks for
    private Fault ScaleOut(DrillOffer offer)
    {
        var pool = system.Pools[offer.Component];
        var usual = pool.Desired;
        return new(offer.Title, true, async c =>
        {
            usual = pool.Desired;
            pool.Hold(pool.Part.MaxReplicas);
            await pool.SettleAsync(c).ConfigureAwait(false);
            return $"{pool.Ready} × {offer.Component}";
        }, c =>
        {
            pool.Hold(0);
            pool.Ask(usual);
            return pool.SettleAsync(c);
        });
    }

    private bool IsScaled(string component) => LivePolicies.StationOf(system, system.Pools[component]).Policy is not null;

    // a spike that ends before the policy has looked at it asks nothing: until the replicas that it wants are there, or it has seen
    // a whole window of the spike and wants none
    private Func<bool>? Enough(DrillOffer offer)
    {
        if (offer.Kind != DrillKind.Spike || !IsScaled(offer.Component)) return null;
        var pool = system.Pools[offer.Component];
        var (first, before, clock) = (trace.Decisions.Count, pool.Desired, system.Settings.Clock);
        var longest = MetricsServer.Window + LivePolicies.StationOf(system, pool).Policy!.EvaluationInterval;
        long? began = null;
        return () =>
        {
            began ??= clock.GetTimestamp();
            var wanted = trace.Decisions.Skip(first).LastOrDefault(d => d.Component == offer.Component)?.Replicas ?? before;
            return (wanted > before && pool.Ready >= wanted) || clock.GetElapsedTime(began.Value) > longest;
        };
    }
}
