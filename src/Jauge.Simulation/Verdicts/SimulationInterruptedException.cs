namespace Jauge.Simulation.Verdicts;

/// <summary>A simulation was cancelled when some of its replications had ended already.</summary>
public sealed class SimulationInterruptedException : OperationCanceledException
{
    /// <summary>Cancelled with something to show.</summary>
    /// <param name="soFar">What the ended replications say; promises that need runs of their own are not judged.</param>
    /// <param name="cancellation">What cancelled it.</param>
    public SimulationInterruptedException(SimulationResult soFar, CancellationToken cancellation)
        : base("The simulation was interrupted.", cancellation) => SoFar = soFar;

    /// <summary>What the ended replications say.</summary>
    public SimulationResult SoFar { get; }
}
