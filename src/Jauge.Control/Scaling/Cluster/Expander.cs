namespace Jauge.Control.Scaling.Cluster;

/// <summary>How the cluster autoscaler chooses among node groups that would all help.</summary>
public enum Expander
{
    /// <summary>Least idle processor and memory after the pods are placed; the default today.</summary>
    LeastWaste,

    /// <summary>Any; the default of earlier releases.</summary>
    Random,

    /// <summary>Most pods placed.</summary>
    MostPods,

    /// <summary>Fewest nodes added.</summary>
    LeastNodes,

    /// <summary>Lowest price of the nodes added.</summary>
    Price,

    /// <summary>Highest priority of the group.</summary>
    Priority,
}
