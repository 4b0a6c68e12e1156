using Jauge.Simulation.Analysis;
using Jauge.Dynamics;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation;

/// <summary>A month, or a year, of the declared load through the autoscalers, in well under a second: policies called at their own interval
/// with figures of queueing theory, times played event by event at the states that occur.</summary>
public static class MonthSimulation
{
    /// <summary>Goes through the period.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="options">How; null: a month.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The same for the same deployment, options and version.</returns>
    /// <exception cref="ArgumentException"><see cref="SystemSimulation.Obstacle(Deployment, double)"/> names an obstacle, or an option is
    /// out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ExpectedLoad Run(Deployment deployment, MonthOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        options ??= new();
        options.Check();
        return new MonthReader(deployment, ModelBuilder.Compile(deployment), options, cancellation).Read();
    }
}
