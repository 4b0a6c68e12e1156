using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Running;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Verdicts;

/// <summary>The promised time from so many replicas to so many, the full load arriving at once: a promise with runs of its own.</summary>
internal sealed class ScaleOutVerdict(Deployment deployment, Study study, Predicate<SimulatedPromise> isClear)
{
    private const string Path = "promises.scale-out";
    private const double MinMinutes = 10;
    private const int Patience = 4;

    private readonly ScaleOutPromiseSpec? _promise = deployment.Spec.Promises.ScaleOut;

    internal bool IsStated => _promise is not null;

    internal IEnumerable<SimulatedPromise> All() =>
        _promise is { } promise && Growing(promise) is >= 0 and var station ? [Of(promise, station)] : [];

    internal IEnumerable<SimulatedPromise> NotReached() => _promise is { } promise && Growing(promise) is >= 0 and var station
        ? [UnjudgedPromises.NotReached(Path, Growth(promise, study.Model.Stations[station]), Figure.Time(promise.Within.TotalSeconds))]
            : [];

    private int Growing(ScaleOutPromiseSpec promise)
    {
        if (promise.Component is { } name) return study.Model.IndexOf(name);
        var growing = Enumerable.Range(0, study.Model.Stations.Count).Where(s => study.Model.Stations[s].Policy is not null).ToList();
        return growing.Count == 1 ? growing[0] : -1;
    }

    private static (int From, int To) Range(ScaleOutPromiseSpec promise, StationModel station) =>
        (promise.From ?? station.Replicas, promise.To ?? station.MaxReplicas);

    private static Text Growth(ScaleOutPromiseSpec promise, StationModel station)
    {
        var (from, to) = Range(promise, station);
        return Text.Format($"{station.Name} from {from} to {to} replicas", $"{station.Name} de {from} à {to} répliques");
    }

    private SimulatedPromise Of(ScaleOutPromiseSpec promise, int station)
    {
        var model = study.Model.Stations[station];
        if (IsScheduled(promise, model)) return Scheduled(promise, model);
        var horizon = TimeSpan.FromMinutes(Math.Max(MinMinutes, promise.Within.TotalMinutes * Patience));
        var affordable = study.AffordableAtFullLoad(horizon);
        return affordable == 0 ? PromiseVerdict.NotTried(Path, Growth(promise, model), Figure.Time(promise.Within.TotalSeconds), 1)
            : Judged(promise, station, Runs(promise, station, horizon, affordable));
    }

    private bool IsScheduled(ScaleOutPromiseSpec promise, StationModel model) =>
        deployment.Find(model.Name)?.Spec.Scaling?.Scheduled.Any(rule => rule.Replicas.Low >= Range(promise, model).To) == true;

    // what is started by the clock before the load arrives is not tried by a load that arrives at another hour
    private static SimulatedPromise Scheduled(ScaleOutPromiseSpec promise, StationModel model) =>
        PromiseVerdict.NotJudged(Path, Growth(promise, model), Figure.Time(promise.Within.TotalSeconds),
            new("A schedule starts them before the load: the review judges it.",
                "Un horaire les démarre avant la charge : la revue en juge."));

    private List<RunRecord> Runs(ScaleOutPromiseSpec promise, int station, TimeSpan horizon, int affordable)
    {
        var model = study.Model.Stations[station];
        var (from, to) = Range(promise, model);
        return study.RunUntilClear((first, count) => study.ScaleOut(station, from, to, horizon, first, count), r => r.Events,
            r => isClear(Measured(promise, model, Times(r))), affordable).Results;
    }

    private SimulatedPromise Judged(ScaleOutPromiseSpec promise, int station, List<RunRecord> runs)
    {
        var times = Times(runs);
        var never = times.Count(double.IsInfinity);
        var verdict = Measured(promise, study.Model.Stations[station], times);
        return never == 0 ? verdict with { Remark = Remark(runs, station) } : verdict with
        {
            State = VerdictState.NotKept, Shown = Figure.Time(double.PositiveInfinity),
            Remark = Never(never, times.Length, Range(promise, study.Model.Stations[station]).To),
        };
    }

    private static Text Remark(List<RunRecord> runs, int station) => Phases.Describe(Phases.Of([.. runs], station)) is { } where
        ? new($"The full load arrives at once. {where.English}", $"La pleine charge arrive d'un coup. {where.French}")
        : new("The full load arrives at once.", "La pleine charge arrive d'un coup.");

    private static Text Never(int never, int replications, int to) => Text.Format(
        $"In {never} of {replications} replications the full load, arriving at once, never brought {to} replicas.",
        $"Dans {never} réplications sur {replications}, la pleine charge arrivant d'un coup n'a jamais amené {to} répliques.");

    private static double[] Times(IEnumerable<RunRecord> runs) =>
        [.. runs.Select(r => r.AwaitedAt < 0 ? double.PositiveInfinity : RunTime.ToSeconds(r.AwaitedAt))];

    private static SimulatedPromise Measured(ScaleOutPromiseSpec promise, StationModel model, double[] times) =>
        PromiseVerdict.AtMost(Path, Growth(promise, model), promise.Within.TotalSeconds, Figure.Time, Spread.Of(times),
            new(LimitKind.ScalingLag, model.Name, new($"The autoscaler's steps and the start of replicas of {model.Name}.",
                $"Les paliers de l'autoscaler et le démarrage des répliques de « {model.Name} ».")));
}
