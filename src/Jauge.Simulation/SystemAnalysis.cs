using Jauge.Core;
using Jauge.Simulation.Analysis;
using Jauge.Dynamics;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation;

/// <summary>Reads a system by queueing theory, without playing it: a first answer, and a check of the simulation.</summary>
public static class SystemAnalysis
{
    /// <summary>Reads the system under its full stated load, at rest.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="loadFactor">Multiple of the stated users and arrivals; above 0.</param>
    /// <returns>The same for the same deployment, factor and version.</returns>
    /// <exception cref="ArgumentException"><see cref="SystemSimulation.Obstacle(Deployment, double)"/> names an obstacle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 0.</exception>
    public static AnalyticReading Read(Deployment deployment, double loadFactor = 1) =>
        Read(deployment, loadFactor, AnalyticReader.DrawsOfAClass);

    /// <summary>The same with other counts of drawn requests: fewer for an estimate among many.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="loadFactor">Multiple of the stated users and arrivals; above 0.</param>
    /// <param name="draws">Requests of each class that the percentiles are drawn from; at least 1.</param>
    /// <returns>The same for the same arguments and version.</returns>
    /// <exception cref="ArgumentException"><see cref="SystemSimulation.Obstacle(Deployment, double)"/> names an obstacle.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 0, or the draws are fewer than 1.</exception>
    public static AnalyticReading Read(Deployment deployment, double loadFactor, int draws)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(loadFactor);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        return new AnalyticReader(deployment, ModelBuilder.Compile(deployment), loadFactor, draws).Read();
    }

    /// <summary>The bounds alone, in a millisecond: what no replica count, balancer or luck gets past.</summary>
    /// <param name="deployment">The system.</param>
    /// <returns>The same for the same deployment and version.</returns>
    /// <exception cref="ArgumentException"><see cref="SystemSimulation.Obstacle(Deployment, double)"/> names an obstacle.</exception>
    public static CapacityReading Capacity(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        return new CapacityReader(ModelBuilder.Compile(deployment)).Read();
    }
}
