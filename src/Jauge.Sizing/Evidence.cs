namespace Jauge.Sizing;

/// <summary>What a verdict on a shape rests on, the surest first.</summary>
public enum Evidence
{
    /// <summary>A bound that nothing gets past, or a fact of the design: capacity, service levels, the autoscaler's steps,
    /// backups.</summary>
    Law,

    /// <summary>Events played, the same chance for every shape.</summary>
    Simulation,

    /// <summary>Queueing theory's estimate. It orders the search and proves nothing.</summary>
    Estimate,
}
