namespace Jauge.Spec.Model;

/// <summary>How a call finds its replica.</summary>
public enum BalancingMethod
{
    /// <summary>One after the other.</summary>
    RoundRobin,

    /// <summary>The one with the fewest requests in flight.</summary>
    LeastConnections,

    /// <summary>Of two taken by chance, the one with fewer requests in flight.</summary>
    TwoChoices,

    /// <summary>Any, by chance.</summary>
    Random,

    /// <summary>In turn, in proportion to weights.</summary>
    Weighted,

    /// <summary>One in the caller's zone, as far as its replicas have their share.</summary>
    ZoneAware,
}
