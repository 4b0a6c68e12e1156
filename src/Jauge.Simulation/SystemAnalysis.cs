using Jauge.Core;
using Jauge.Simulation.Analysis;
using Jauge.Simulation.Model;
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
    public static AnalyticReading Read(Deployment deployment, double loadFactor = 1)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(loadFactor);
        return new AnalyticReader(deployment, ModelBuilder.Compile(deployment), loadFactor).Read();
    }
}
