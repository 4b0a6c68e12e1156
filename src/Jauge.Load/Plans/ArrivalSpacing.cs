namespace Jauge.Load.Plans;

/// <summary>How arrivals lie between each other.</summary>
public enum ArrivalSpacing
{
    /// <summary>As strangers come: independently of each other. The simulator's own process; the number that comes varies.</summary>
    Poisson,

    /// <summary>As far from each other as the rate says: the number that comes is the rate's integral.</summary>
    Even,
}
