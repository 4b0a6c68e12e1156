using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation;

/// <summary>Simulates a system under its stated workload, and holds its promises against what happens.</summary>
public static class SystemSimulation
{
    private const int LimitReplications = 20;
    private static readonly TimeSpan LimitHold = TimeSpan.FromMinutes(5);

    /// <summary>Compiles what a run goes through, on another thread: while a file is read, a core is free.</summary>
    /// <returns>Ends when that is done; no run need wait for it, and none answers otherwise for it.</returns>
    public static Task MakeReady() => Task.Run(Running.LoopCode.Compile);

    /// <summary>Why a deployment cannot be simulated.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="loadFactor">Multiple of its load, above 0.</param>
    /// <returns>Null where it can.</returns>
    public static Text? Obstacle(Deployment deployment, double loadFactor = 1)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return ModelBuilder.Obstacle(deployment, loadFactor);
    }

    /// <summary>What a fault names that the model has not; null where it fits.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="fault">A fault.</param>
    public static Text? Obstacle(Deployment deployment, Faults.Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var model = ModelBuilder.Compile(deployment);
        return Faults.FaultCheck.Obstacle(model, fault);
    }

    /// <summary>Runs the replications and judges the promises.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <returns>The same for the same deployment, options and version, whatever the number of threads.</returns>
    /// <exception cref="ArgumentException">There is an obstacle, or an option is out of range.</exception>
    /// <exception cref="SimulationInterruptedException">It was cancelled, and replications had ended that say something.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before that.</exception>
    public static SimulationResult Run(Deployment deployment, SimulationOptions options, CancellationToken cancellation = default)
    {
        var study = Prepare(deployment, options, cancellation);
        return Run(study, new(deployment, study), null, cancellation);
    }

    /// <summary>Runs as much of the stated run as a budget of events allows: fewer minutes at full load, fewer replications, or full load
    /// from the beginning. A quick answer that says what it is of.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="options">How; <see cref="SimulationOptions.EventBudget"/> holds for all runs together, and replications are not
    /// added.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <returns>The same for the same deployment, options and version; <see cref="SimulationResult.Part"/> says what was
    /// simulated.</returns>
    /// <exception cref="ArgumentException">There is an obstacle, or an option is out of range.</exception>
    /// <exception cref="SimulationInterruptedException">It was cancelled, and replications had ended that say something.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before that.</exception>
    public static SimulationResult Preview(Deployment deployment, SimulationOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var study = Prepare(deployment, options with { MostReplications = 0 }, cancellation);
        var judge = new PromiseJudge(deployment, study);
        var whole = study.KeepToBudget(judge.IsOfOneLoad);
        return Run(study, judge, PartOf(study, whole), cancellation);
    }

    private static SimulatedPart? PartOf(Study study, double whole)
    {
        if (study.PartOf(study.Options.LoadFactor) is not { } part) return null;
        var isWhole = part.Until >= study.Until && !part.FromFullLoad && part.Replications >= study.Options.Replications;
        return isWhole ? null : new(part.Until, part.Replications, part.FromFullLoad, (long)whole, Sentence(part, study));
    }

    private static Text Sentence(LoadPart part, Study study)
    {
        var (time, all, ramp) = (Durations.Show(part.Until), Durations.Show(study.Until), Durations.Show(study.Model.Load.FullFrom));
        if (!part.FromFullLoad) return Text.Format($"{time} of the stated {all}, {part.Replications} replications",
            $"{time} sur les {all} indiquées, {part.Replications} réplications");
        return study.Model.Load.FullFrom > TimeSpan.Zero
            ? Text.Format($"{time} at full load with the most replicas of every component, without the ramp of {ramp}; {part.Replications} replications",
                $"{time} à pleine charge avec toutes les répliques de chaque composant, sans la montée de {ramp} ; {part.Replications} réplications")
            : Text.Format($"{time} of the stated {all} at full load, with the most replicas of every component; {part.Replications} replications",
                $"{time} sur les {all} indiquées à pleine charge, avec toutes les répliques de chaque composant ; {part.Replications} réplications");
    }

    private static SimulationResult Run(Study study, PromiseJudge judge, SimulatedPart? part, CancellationToken cancellation)
    {
        try
        {
            return Result(study, judge, judge.All()) with { Part = part };
        }
        catch (OperationCanceledException) when (judge.SoFar() is { } promises)
        {
            throw new SimulationInterruptedException(Result(study, judge, promises) with { Part = part }, cancellation);
        }
    }

    private static SimulationResult Result(Study study, PromiseJudge judge, EquatableList<SimulatedPromise> promises)
    {
        var stated = judge.At(study.Options.LoadFactor);
        return new()
        {
            Deployment = judge.Deployment, Options = study.Options, Duration = study.UntilOf(study.Options.LoadFactor),
            Interval = study.IntervalOf(study.UntilOf(study.Options.LoadFactor)), FullLoadFrom = study.FullFrom(study.Options.LoadFactor),
            All = stated.All, Requests = stated.Readings.Requests(), Journeys = stated.Readings.Journeys(),
            Components = stated.Readings.Components(), Queues = new QueueReadings(study.Model, stated.Records).All(),
            Timeline = stated.Readings.Timeline(study.Threads), Scaling = stated.Readings.Scaling(),
            Nodes = stated.Readings.Nodes(), Alerts = stated.Readings.Alerts(study.Options), Usage = stated.Readings.Usage(),
            Promises = promises,
            Limit = stated.Limit, LeftOut = [.. study.Model.Limits, .. Faults.FaultCheck.WithoutEffect(study.Model, study.Options.Faults)],
            Events = stated.Records.Sum(r => r.Events),
            Vertical = VerticalReadings.Of(study.Model, stated.Records), Incidents = Incidents.Of(study.Options.Faults, stated.Records),
            Replications = new(stated.Records.Length, stated.Why),
        };
    }

    /// <summary>The largest multiple of the stated load that keeps every promise that load can judge, by bisection on common random
    /// numbers.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="options">How; without <see cref="SimulationOptions.Until"/>, each run ends five minutes after the full load is
    /// there.</param>
    /// <param name="precision">Relative width of the answer, above 0.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <exception cref="ArgumentException">There is an obstacle, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LoadLimit FindLimit(Deployment deployment, SimulationOptions options, double precision = 0.05,
        CancellationToken cancellation = default)
    {
        var judge = LimitJudge(deployment, options, precision, cancellation);
        return Search(judge, options, precision, judge.All());
    }

    /// <summary>The same for a system whose promises were judged already: what they say of the stated load is not asked again.</summary>
    /// <param name="stated">What was said of the stated load.</param>
    /// <param name="options">How, as for the result, with whom to tell how far it is.</param>
    /// <param name="precision">Relative width of the answer, above 0.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LoadLimit FindLimit(SimulationResult stated, SimulationOptions options, double precision = 0.05,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return Search(LimitJudge(stated.Deployment, options, precision, cancellation), options, precision, stated.Promises);
    }

    private static PromiseJudge LimitJudge(Deployment deployment, SimulationOptions options, double precision,
        CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision);
        ArgumentNullException.ThrowIfNull(options);
        var probe = Prepare(deployment, options, cancellation);
        var until = options.Until ?? Shorter(probe.Model.Load.Horizon, probe.Model.Load.FullFrom + LimitHold);
        return new(deployment, Prepare(deployment, options with { Until = until, MostReplications = 0 }, cancellation));
    }

    private static LoadLimit Search(PromiseJudge judge, SimulationOptions options, double precision,
        EquatableList<SimulatedPromise> promises) =>
        new LimitSearch(judge, judge.Study, precision,
            Math.Max(LimitReplications, Math.Max(options.Replications, options.MostReplications)))
            .Find([.. promises.Where(p => p.State == VerdictState.NotKept)]);

    /// <summary>Why two designs cannot be compared.</summary>
    /// <param name="first">A system.</param>
    /// <param name="second">The same, changed.</param>
    /// <returns>Null where they can: they have the same classes of requests.</returns>
    public static Text? Obstacle(Deployment first, Deployment second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (before, after) = (first.Spec.Requests.Keys.ToList(), second.Spec.Requests.Keys.ToList());
        if (before.FirstOrDefault(r => !after.Contains(r)) is { } gone) return Alone(gone, new("first", "premier"));
        return after.FirstOrDefault(r => !before.Contains(r)) is { } added ? Alone(added, new("second", "second")) : null;
    }

    /// <summary>Runs two designs on common random numbers: the same users, work and faults, replication by replication.</summary>
    /// <param name="first">A system.</param>
    /// <param name="second">The same system, changed; its requests keep their names.</param>
    /// <param name="options">How, for both; with more replications allowed, they are run until every difference is clear.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <returns>Each figure of both, and the interval of its difference.</returns>
    /// <exception cref="ArgumentException">There is an obstacle, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ComparisonResult Compare(
        Deployment first, Deployment second, SimulationOptions options, CancellationToken cancellation = default)
    {
        if (Obstacle(first, second) is { } obstacle) throw new ArgumentException(obstacle.English, nameof(second));
        var (before, after) = (Prepare(first, options, cancellation), Prepare(second, options, cancellation));
        return new Comparison(new(first, before), new(second, after)).Run();
    }

    private static Text Alone(string request, Text which) =>
        new($"request '{request}' is only in the {which.English} of the two files: what is compared must be asked the same",
            $"la requête « {request} » n'est que dans le {which.French} des deux fichiers : ce qui est comparé doit recevoir les mêmes demandes");

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static Study Prepare(Deployment deployment, SimulationOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        if (ModelBuilder.Obstacle(deployment, options.LoadFactor) is { } missing)
            throw new ArgumentException(missing.English, nameof(options));
        var compiled = ModelBuilder.Compile(deployment);
        var model = options.Machine?.On(compiled) ?? compiled;
        foreach (var fault in options.Faults)
            if (Faults.FaultCheck.Obstacle(model, fault) is { } obstacle) throw new ArgumentException(obstacle.English, nameof(options));
        return new(model, options, cancellation);
    }
}
