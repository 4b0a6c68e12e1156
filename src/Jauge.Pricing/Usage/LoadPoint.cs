namespace Jauge.Pricing.Usage;

/// <summary>The load at which a month is billed.</summary>
public enum LoadPoint
{
    /// <summary>Every component at its fewest replicas.</summary>
    Minimum,

    /// <summary>Every component at its stated average; a component without one counts as anything between its bounds.</summary>
    Average,

    /// <summary>Every component at its most replicas.</summary>
    Maximum,

    /// <summary>What a simulation or a month of production has counted.</summary>
    Observed,
}
