namespace Jauge.Simulation.Engine;

/// <summary>Which replica of a station a job goes to.</summary>
public enum Balancer
{
    /// <summary>Any, equally likely.</summary>
    Random,

    /// <summary>Each in turn.</summary>
    RoundRobin,

    /// <summary>The one with fewer jobs of two drawn at random, which may be the same; the first on a tie.</summary>
    /// <remarks>Mitzenmacher, The Power of Two Choices in Randomized Load Balancing (IEEE TPDS 12(10), 2001).</remarks>
    TwoChoices,
}
