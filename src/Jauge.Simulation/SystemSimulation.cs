using Jauge.Core;
using Jauge.Simulation.Model;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation;

/// <summary>Simulates a system under its stated workload, and holds its promises against what happens.</summary>
public static class SystemSimulation
{
    private static readonly TimeSpan LimitHold = TimeSpan.FromMinutes(5);

    /// <summary>Why a deployment cannot be simulated.</summary>
    /// <param name="deployment">The system.</param>
    /// <returns>Null where it can.</returns>
    public static Text? Obstacle(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return ModelBuilder.Obstacle(deployment);
    }

    /// <summary>What a fault names that the model has not; null where it fits.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="fault">A fault.</param>
    public static Text? Obstacle(Deployment deployment, Faults.Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var model = ModelBuilder.Compile(deployment);
        return FaultCheck.Obstacle(model, fault);
    }

    /// <summary>Runs the replications and judges the promises.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <returns>The same for the same deployment, options and version, whatever the number of threads.</returns>
    /// <exception cref="ArgumentException">There is an obstacle, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SimulationResult Run(Deployment deployment, SimulationOptions options, CancellationToken cancellation = default)
    {
        var study = Prepare(deployment, options, cancellation);
        var judge = new PromiseJudge(deployment, study);
        var stated = judge.At(options.LoadFactor);
        return new()
        {
            Deployment = deployment, Options = options, Duration = study.Until, FullLoadFrom = study.Model.Load.FullFrom, All = stated.All,
            Requests = stated.Readings.Requests(), Components = stated.Readings.Components(), Timeline = stated.Readings.Timeline(), Scaling = stated.Readings.Scaling(),
            Promises = judge.All(), Limit = judge.LimitAt(options.LoadFactor), LeftOut = study.Model.Limits, Events = stated.Records.Sum(r => r.Events),
        };
    }

    /// <summary>The largest multiple of the stated load that keeps every promise that load can judge, by bisection on common random numbers.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="options">How; without <see cref="SimulationOptions.Until"/>, each run ends five minutes after the full load is there.</param>
    /// <param name="precision">Relative width of the answer, above 0.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <exception cref="ArgumentException">There is an obstacle, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LoadLimit FindLimit(Deployment deployment, SimulationOptions options, double precision = 0.05, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision);
        ArgumentNullException.ThrowIfNull(options);
        var probe = Prepare(deployment, options, cancellation);
        var until = options.Until ?? Shorter(probe.Model.Load.Horizon, probe.Model.Load.FullFrom + LimitHold);
        var study = Prepare(deployment, options with { Until = until }, cancellation);
        return new LimitSearch(new PromiseJudge(deployment, study), study, precision).Find();
    }

    /// <summary>Runs two designs on common random numbers: the same users, work and faults, replication by replication.</summary>
    /// <param name="first">A system.</param>
    /// <param name="second">The same system, changed; its requests keep their names.</param>
    /// <param name="options">How, for both.</param>
    /// <param name="cancellation">Ends it between two intervals of the timeline.</param>
    /// <returns>Each figure of both, and the interval of its difference.</returns>
    /// <exception cref="ArgumentException">There is an obstacle, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static EquatableList<PairedDifference> Compare(
        Deployment first, Deployment second, SimulationOptions options, CancellationToken cancellation = default)
    {
        var (before, after) = (Prepare(first, options, cancellation), Prepare(second, options, cancellation));
        return new Comparison(new(first, before), new(second, after), options.LoadFactor).All();
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static Study Prepare(Deployment deployment, SimulationOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var model = ModelBuilder.Compile(deployment);
        foreach (var fault in options.Faults)
            if (FaultCheck.Obstacle(model, fault) is { } obstacle) throw new ArgumentException(obstacle.English, nameof(options));
        return new(model, options, cancellation);
    }
}
