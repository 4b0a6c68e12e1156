using Jauge.Core;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Model;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;
using Jauge.Simulation.Statistics;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using SimTime = Jauge.Simulation.Engine.SimulatedTime;

namespace Jauge.Simulation.Verdicts;

/// <summary>Holds the file's promises against a study.</summary>
internal sealed partial class PromiseJudge(Deployment deployment, Study study)
{
    /// <summary>Share of failed requests that still counts as serving, where the file promises none.</summary>
    private const double UsualErrorRate = 0.01;
    private const double MinScaleOutMinutes = 10;
    private const int ScaleOutPatience = 4;
    internal Deployment Deployment => deployment;

    internal Study Study => study;

    private readonly PromisesSpec _promises = deployment.Spec.Promises;
    private readonly Dictionary<double, LoadReading> _known = [];

    /// <summary>Every promise, in a fixed order.</summary>
    internal EquatableList<SimulatedPromise> All() =>
    [
        .. UnderLoad(study.Options.LoadFactor), .. Throughput(), .. Users(), .. ScaleOut(), .. Failover(), .. NotJudged(),
    ];

    /// <summary>The promises that a load keeps or breaks by itself.</summary>
    internal IEnumerable<SimulatedPromise> UnderLoad(double factor) => [.. Latencies(factor), .. Errors(factor), .. Utilization(factor),
        .. Queues(factor)];

    /// <summary>What is known when the study was cancelled: the promises that the stated load judges; null where too few replications have ended.</summary>
    internal EquatableList<SimulatedPromise>? SoFar()
    {
        var factor = study.Options.LoadFactor;
        if (!_known.ContainsKey(factor) && study.Finished.Length < 2) return null;
        var why = _known.TryGetValue(factor, out var known) && known.Why == StopReason.AsAsked ? StopReason.AsAsked : StopReason.Interrupted;
        _known[factor] = known is null ? Read(factor, study.Finished, why) : known with { Why = why };
        return [.. UnderLoad(factor), .. NotReached(), .. NotJudged()];
    }

    // what asks for runs of its own, which never came
    private IEnumerable<SimulatedPromise> NotReached()
    {
        foreach (var rate in _promises.Throughput is { } rates ? new[] { rates.Low, rates.High }.Distinct() : [])
            yield return NotReached("promises.throughput", ServedASecond, AtLeast(Figure.Rate((double)rate.PerSecond)));
        foreach (var count in _promises.Users is { } users && study.Model.Load.Users is not null ? new[] { users.Low, users.High }.Distinct() : [])
            yield return NotReached("promises.users", AtTheSameTime, Text.Format($"{count:N0}", $"{count:N0}"));
        if (_promises.ScaleOut is { } promise && Growing(promise) is >= 0 and var station)
            yield return NotReached("promises.scale-out", Growth(promise, study.Model.Stations[station]), Figure.Time(promise.Within.TotalSeconds));
    }

    private static SimulatedPromise NotReached(string path, Text title, Text stated) =>
        new(path, title, stated, VerdictState.NotJudged, null, null, null,
            new("Interrupted before its turn came.", "Interrompu avant que son tour ne vienne."));

    private static Text AtLeast(Text figure) => Text.Format($"at least {figure}", $"au moins {figure}");

    private static Text Growth(ScaleOutPromiseSpec promise, Model.StationModel station)
    {
        var (from, to) = (promise.From ?? station.Replicas, promise.To ?? station.MaxReplicas);
        return Text.Format($"{station.Name} from {from} to {to} replicas", $"{station.Name} de {from} à {to} répliques");
    }

    internal LoadReading At(double factor)
    {
        if (_known.TryGetValue(factor, out var known)) return known;
        var (records, why) = study.RunUntilClear((from, count) => study.Run(factor, from, count), r => r.Events, r => IsClear(factor, r),
            study.PartOf(factor)?.Replications);
        return _known[factor] = Read(factor, [.. records], why);
    }

    /// <summary>The smallest load that was run.</summary>
    internal double SmallestKnown => _known.Keys.Min();

    /// <summary>Adds replications of a load to those that it has.</summary>
    internal void More(double factor, int count)
    {
        var known = At(factor).Records;
        _known[factor] = Read(factor, [.. known, .. study.Run(factor, known.Length, count)], StopReason.Most);
    }

    /// <summary>Takes replications of a load that were run elsewhere.</summary>
    internal void Take(double factor, RunRecord[] records, StopReason why) => _known[factor] = Read(factor, records, why);

    private LoadReading Read(double factor, RunRecord[] records, StopReason why)
    {
        var readings = new Readings(study.Model, records, study.FullFrom(factor));
        var all = readings.All();
        var finder = new LimitFinder(study.Model, readings.Components(), all, new QueueReadings(study.Model, records).All());
        return new(readings, all, records, why, finder.Waits(), finder.Failures());
    }

    private bool IsClear(double factor, List<RunRecord> records)
    {
        _known[factor] = Read(factor, [.. records], StopReason.Interrupted);
        return UnderLoad(factor).Concat(Throughputs(factor)).All(IsClear);
    }

    // decided, or as narrow as asked for; what could not be measured will not become clear by trying again
    private bool IsClear(SimulatedPromise promise) =>
        promise.State != VerdictState.Undecided || promise.Measured is not { } measured || double.IsNaN(measured.Value)
        || measured.High - measured.Value <= study.Options.Precision * Math.Abs(measured.Value);

    /// <summary>Whether no promise asks for a run at another load than the stated one.</summary>
    internal bool IsOfOneLoad => _promises.Throughput is null && _promises.ScaleOut is null
        && (_promises.Users is not { } users || study.Model.Load.Users is not { } stated || users.High <= stated.Max * study.Options.LoadFactor);

    /// <summary>What holds the system back at a load.</summary>
    internal BindingLimit LimitAt(double factor)
    {
        var known = At(factor);
        return known.All.ErrorRate.Value > UsualErrorRate ? known.Failures : known.Waits;
    }

    private IEnumerable<SimulatedPromise> Latencies(double factor)
    {
        if (_promises.Latency is not { } latency) yield break;
        (string Key, TimeSpan? Target, Text Title, Func<LatencyHistogram, double> Read)[] kinds =
        [
            ("mean", latency.Mean, new("Mean answer time", "Temps de réponse moyen"), h => h.Mean),
            ("p50", latency.P50, new("Median answer time", "Temps de réponse médian"), h => h.Quantile(0.5)),
            ("p90", latency.P90, new("Answer time, p90", "Temps de réponse, p90"), h => h.Quantile(0.9)),
            ("p95", latency.P95, new("Answer time, p95", "Temps de réponse, p95"), h => h.Quantile(0.95)),
            ("p99", latency.P99, new("Answer time, p99", "Temps de réponse, p99"), h => h.Quantile(0.99)),
            ("p99.9", latency.P999, new("Answer time, p99.9", "Temps de réponse, p99,9"), h => h.Quantile(0.999)),
        ];
        var classes = Enumerable.Range(0, study.Model.Requests.Count).ToArray();
        foreach (var kind in kinds)
            if (kind.Target is { } target)
                yield return AtMost($"promises.latency.{kind.Key}", kind.Title, target.TotalSeconds, Figure.Time,
                    At(factor).Readings.Measure(r => kind.Read(Readings.Latency(r, classes)) / SimTime.Second), At(factor).Waits);
    }

    private IEnumerable<SimulatedPromise> Errors(double factor)
    {
        if (_promises.ErrorRate is { } rate)
            yield return AtMost("promises.error-rate", new("Failed requests", "Requêtes en échec"), (double)rate.Value, Figure.Percent,
                At(factor).All.ErrorRate, At(factor).Failures);
        if (_promises.Availability is { } availability)
            yield return Availability((double)availability.Value, At(factor).All.ErrorRate, At(factor).Failures);
    }

    // a run has no outages of its own: it can break the promise, or leave it to the review
    private SimulatedPromise Availability(double target, Measured errors, BindingLimit limit)
    {
        var served = new Measured(1 - errors.Value, 1 - errors.High, 1 - errors.Low);
        var promise = AtLeast("promises.availability", new("Requests served under load", "Requêtes servies sous charge"), target,
            Figure.Percent, served, limit);
        return promise.State != VerdictState.Kept || study.Options.Faults.Count > 0 ? promise : promise with
        {
            Remark = new("The load alone does not break it. Outages are not part of this run: the review reckons with them.",
                "La charge seule ne la rompt pas. Les pannes ne font pas partie de cet essai : la revue en tient compte."),
        };
    }

    private IEnumerable<SimulatedPromise> Utilization(double factor)
    {
        if (_promises.Utilization?.Cpu is not { } cpu) yield break;
        var busiest = Enumerable.Range(0, study.Model.Stations.Count).Where(s => study.Model.Stations[s].Cores > 0)
            .Select(s => (Station: s, Use: At(factor).Readings.Measure(r => At(factor).Readings.CoreUse(r, s))))
                .Where(u => !double.IsNaN(u.Use.Value)).ToList();
        if (busiest.Count == 0) yield break;
        var worst = busiest.MaxBy(u => u.Use.Value);
        var name = study.Model.Stations[worst.Station].Name;
        yield return AtMost("promises.utilization.cpu",
            new($"Processor use, {name} the busiest", $"Utilisation du processeur, {name} le plus chargé"), (double)cpu.Value,
            Figure.Percent, worst.Use,
            new(LimitKind.Cores, name, new($"The cores of {name}.", $"Les cœurs de {name}.")));
    }

    // a workload that asks for less than the promise is raised to it
    private IEnumerable<SimulatedPromise> Throughput()
    {
        if (_promises.Throughput is not { } throughput) yield break;
        foreach (var rate in new[] { throughput.Low, throughput.High }.Distinct())
            yield return Throughput((double)rate.PerSecond);
    }

    private SimulatedPromise Throughput(double target)
    {
        var stated = At(study.Options.LoadFactor);
        var demand = stated.Readings.Measure(stated.Readings.FullDemand).Value;
        var factor = demand < target && demand > Unhindered * Nominal() ? study.Options.LoadFactor * target / demand * Surplus
            : study.Options.LoadFactor;
        if (!study.Affords(factor)) return NotTried("promises.throughput", ServedASecond, Text.Format($"at least {Figure.Rate(target)}",
            $"au moins {Figure.Rate(target)}"), factor);
        var promise = Throughput(factor, target);
        return factor == study.Options.LoadFactor ? promise : promise with
        {
            Remark = Text.Format($"The stated load asks for {Figure.Rate(demand)} only; it was multiplied by {factor:N2}.",
                $"La charge indiquée ne demande que {Figure.Rate(demand)} ; elle a été multipliée par {factor:N2}."),
        };
    }

    private SimulatedPromise Throughput(double factor, double target) =>
        AtLeast("promises.throughput", ServedASecond, target, Figure.Rate,
            At(factor).Readings.Measure(At(factor).Readings.FullThroughput), LimitAt(factor));

    private IEnumerable<SimulatedPromise> Throughputs(double factor) => _promises.Throughput is { } rates
        ? new[] { rates.Low, rates.High }.Distinct().Select(r => Throughput(factor, (double)r.PerSecond)) : [];

    private static Text ServedASecond => new("Requests served a second", "Requêtes servies par seconde");

    // a promise that asks for a run of its own, which the budget of the answer does not allow
    private static SimulatedPromise NotTried(string path, Text title, Text stated, double factor) =>
        new(path, title, stated, VerdictState.NotJudged, null, null, null, factor == 1
            ? new("It asks for a run of its own, which this answer is too short for.", "Elle demande un essai à part, trop long pour cette réponse.")
            : Text.Format($"It asks for a run with {factor:N2} times the load, which this answer is too short for.",
                $"Elle demande un essai avec {factor:N2} fois la charge, trop long pour cette réponse."));

    private const double Surplus = 1.01;
    private const double Unhindered = 0.9;

    // what the stated load would ask for if every answer came at once
    private double Nominal() => study.Options.LoadFactor * study.Model.Load.Asked;

    private IEnumerable<SimulatedPromise> Users()
    {
        if (_promises.Users is not { } users || study.Model.Load.Users is not { } stated) yield break;
        foreach (var count in new[] { users.Low, users.High }.Distinct())
            yield return Users(count, stated.Max);
    }

    // who serves more serves so many; who does not is asked with so many
    private SimulatedPromise Users(int count, double stated)
    {
        var (simulated, own) = (study.Options.LoadFactor, count / stated);
        if (own > simulated) return Users(count, own, (int)Math.Round(stated));
        var promise = Users(count, simulated, (int)Math.Round(stated));
        return promise.State == VerdictState.Kept || count >= Math.Round(stated * simulated) ? promise : Users(count, own, (int)Math.Round(stated));
    }

    // so many are served where the other promises hold with them
    private SimulatedPromise Users(int count, double factor, int stated)
    {
        if (!study.Affords(factor)) return NotTried("promises.users", AtTheSameTime, Text.Format($"{count:N0}", $"{count:N0}"), factor);
        var broken = UnderLoad(factor).Where(p => p.State == VerdictState.NotKept).ToList();
        var (errors, allowed) = (At(factor).All.ErrorRate, (double?)_promises.ErrorRate?.Value ?? UsualErrorRate);
        var state = errors.Low > allowed || broken.Count > 0 ? VerdictState.NotKept : errors.High > allowed ? VerdictState.Undecided
            : VerdictState.Kept;
        var reason = broken.Count > 0
            ? new Text($"With them these do not hold: {string.Join(", ", broken.Select(b => b.Title.English))}.",
                $"Avec eux ne tiennent pas : {string.Join(", ", broken.Select(b => b.Title.French))}.")
            : Text.Format($"{Figure.Percent(errors.Value)} of their requests fail; up to {Figure.Percent(allowed)} counts as serving them.",
                $"{Figure.Percent(errors.Value)} de leurs requêtes échouent ; jusqu'à {Figure.Percent(allowed)}, ils sont servis.");
        return new("promises.users", AtTheSameTime,
            Text.Format($"{count:N0}", $"{count:N0}"), state, new(count, count, count),
            Text.Format($"{stated * factor:N0} users simulated", $"{stated * factor:N0} utilisateurs simulés"),
            state == VerdictState.Kept ? null : LimitAt(factor), reason);
    }

    private static Text AtTheSameTime => new("Users served at the same time", "Utilisateurs servis en même temps");

    private IEnumerable<SimulatedPromise> ScaleOut()
    {
        if (_promises.ScaleOut is not { } promise) yield break;
        var station = Growing(promise);
        if (station < 0) yield break;
        var model = study.Model.Stations[station];
        var (from, to) = (promise.From ?? model.Replicas, promise.To ?? model.MaxReplicas);
        if (deployment.Find(model.Name)?.Spec.Scaling?.Scheduled.Any(rule => rule.Replicas.Low >= to) == true)
        {
            yield return Scheduled(promise, model.Name, from, to);
            yield break;
        }

        var horizon = TimeSpan.FromMinutes(Math.Max(MinScaleOutMinutes, promise.Within.TotalMinutes * ScaleOutPatience));
        var affordable = study.AffordableAtFullLoad(horizon);
        if (affordable == 0)
        {
            yield return NotTried("promises.scale-out", Text.Format($"{model.Name} from {from} to {to} replicas",
                $"{model.Name} de {from} à {to} répliques"), Figure.Time(promise.Within.TotalSeconds), 1);
            yield break;
        }

        var (runs, _) = study.RunUntilClear((first, count) => study.ScaleOut(station, from, to, horizon, first, count), r => r.Events,
            r => IsClear(ScaleOut(promise, model.Name, from, to, Times(r))), affordable);
        var times = Times(runs);
        var never = times.Count(double.IsInfinity);
        var verdict = ScaleOut(promise, model.Name, from, to, times);
        yield return never == 0
            ? verdict with { Remark = Phases.Describe(Phases.Of([.. runs], station)) is { } where
                ? new($"The full load arrives at once. {where.English}", $"La pleine charge arrive d'un coup. {where.French}")
                : new("The full load arrives at once.", "La pleine charge arrive d'un coup.") }
            : verdict with
        {
            State = VerdictState.NotKept, Shown = Figure.Time(double.PositiveInfinity),
            Remark = Text.Format($"In {never} of {times.Length} replications the full load, arriving at once, never brought {to} replicas.",
            $"Dans {never} réplications sur {times.Length}, la pleine charge arrivant d'un coup n'a jamais amené {to} répliques."),
        };
    }

    // what is started by the clock before the load arrives is not tried by a load that arrives at another hour
    private static SimulatedPromise Scheduled(ScaleOutPromiseSpec promise, string name, int from, int to) =>
        new("promises.scale-out", Text.Format($"{name} from {from} to {to} replicas", $"{name} de {from} à {to} répliques"),
            Figure.Time(promise.Within.TotalSeconds), VerdictState.NotJudged, null, null, null,
            new("A schedule starts them before the load: the review judges it.", "Un horaire les démarre avant la charge : la revue en juge."));

    private static double[] Times(IEnumerable<RunRecord> runs) =>
        [.. runs.Select(r => r.AwaitedAt < 0 ? double.PositiveInfinity : SimTime.ToSeconds(r.AwaitedAt))];

    private static SimulatedPromise ScaleOut(ScaleOutPromiseSpec promise, string name, int from, int to, double[] times) =>
        AtMost("promises.scale-out",
            Text.Format($"{name} from {from} to {to} replicas", $"{name} de {from} à {to} répliques"), promise.Within.TotalSeconds, Figure.Time,
            Spread.Of(times),
            new(LimitKind.ScalingLag, name,
                new($"The autoscaler's steps and the start of replicas of {name}.",
                $"Les paliers de l'autoscaler et le démarrage des répliques de {name}.")));

    private int Growing(ScaleOutPromiseSpec promise)
    {
        if (promise.Component is { } name) return study.Model.IndexOf(name);
        var growing = Enumerable.Range(0, study.Model.Stations.Count).Where(s => study.Model.Stations[s].Policy is not null).ToList();
        return growing.Count == 1 ? growing[0] : -1;
    }

    // a run in which something is lost shows how long requests fail
    private IEnumerable<SimulatedPromise> Failover()
    {
        if (_promises.Failover is not { } promise || FirstLoss() is not { } fault) yield break;
        var from = SimTime.FromTimeSpan(fault.At);
        var lasts = At(study.Options.LoadFactor)
            .Readings.Measure(r => r.Counts.LastOutage < from ? 0 : SimTime.ToSeconds(r.Counts.LastOutage - from));
        yield return AtMost("promises.failover",
            fault.Kind == FaultKind.ZoneLost
                ? new($"Requests fail after the loss of zone {fault.Zone}", $"Des requêtes échouent après la perte de la zone {fault.Zone}")
                : new($"Requests fail after the loss of {fault.Component}", $"Des requêtes échouent après la perte de {fault.Component}"),
            promise.TotalSeconds, Figure.Time, lasts,
            new(LimitKind.Outage, fault.Component,
                new("Detection, take-over and the addresses that clients keep.", "Détection, bascule et adresses que les clients gardent.")));
    }

    private Fault? FirstLoss() =>
        study.Options.Faults.Where(f => f.Every is null && f.Kind is FaultKind.PrimaryLost or FaultKind.RegionLost or FaultKind.ZoneLost or FaultKind.NodeLost)
            .OrderBy(f => f.At).FirstOrDefault();

    private IEnumerable<SimulatedPromise> NotJudged()
    {
        (string Path, bool Stated, Text Title, Text Value)[] others =
        [
            ("promises.recovery", _promises.Recovery is not null, new("Recovery", "Reprise"),
                Recovery(_promises.Recovery?.Rto, _promises.Recovery?.Rpo)),
            ("promises.failover", _promises.Failover is not null && FirstLoss() is null, new("Failover", "Bascule"),
                Durations.Show(_promises.Failover ?? default)),
            ("promises.page-load", _promises.PageLoad is not null, new("Page load", "Chargement de la page"),
                Durations.Show(_promises.PageLoad ?? default)),
            ("promises.mttr", _promises.Mttr is not null, new("Mean time to recovery", "Temps moyen de rétablissement"),
                Durations.Show(_promises.Mttr ?? default)),
            ("promises.utilization.memory", _promises.Utilization?.Memory is not null, new("Memory use", "Utilisation de la mémoire"),
                Figure.Percent((double)(_promises.Utilization?.Memory?.Value ?? 0))),
        ];
        return others.Where(o => o.Stated).Select(o => new SimulatedPromise(o.Path, o.Title, o.Value, VerdictState.NotJudged, null, null, null,
            SimulatedPromise.OutsideLoad));
    }

    private static Text Recovery(TimeSpan? rto, TimeSpan? rpo)
    {
        var back = rto is { } time ? Text.Format($"back in {Durations.Show(time)}", $"retour en {Durations.Show(time)}") : default;
        var lost = rpo is { } point ? Text.Format($"at most {Durations.Show(point)} of work lost", $"au plus {Durations.Show(point)} de travail perdu") : default;
        return rto is null ? lost : rpo is null ? back : new($"{back.English}, {lost.English}", $"{back.French}, {lost.French}");
    }

    internal static SimulatedPromise AtMost(string path, Text title, double target, Func<double, int, Text> show, Measured measured,
        BindingLimit limit)
    {
        var state = double.IsNaN(measured.Value) ? VerdictState.Undecided : measured.High <= target ? VerdictState.Kept
            : measured.Low > target ? VerdictState.NotKept : VerdictState.Undecided;
        var stated = show(target, 0);
        return Judged(path, title, Text.Format($"at most {stated}", $"au plus {stated}"), state, measured,
            Figure.With(measured, show, target, f => f > target), limit, measured.Value > target);
    }

    private static SimulatedPromise AtLeast(string path, Text title, double target, Func<double, int, Text> show, Measured measured,
        BindingLimit limit)
    {
        var state = double.IsNaN(measured.Value) ? VerdictState.Undecided : measured.Low >= target ? VerdictState.Kept
            : measured.High < target ? VerdictState.NotKept : VerdictState.Undecided;
        var stated = show(target, 0);
        return Judged(path, title, Text.Format($"at least {stated}", $"au moins {stated}"), state, measured,
            Figure.With(measured, show, target, f => f < target), limit, measured.Value < target);
    }

    private static SimulatedPromise Judged(string path, Text title, Text stated, VerdictState state, Measured measured, Text shown,
        BindingLimit limit, bool isMeanBroken) =>
        new(path, title, stated, state, measured, shown, state == VerdictState.Kept ? null : limit, null) { IsMeanBroken = isMeanBroken };
}
