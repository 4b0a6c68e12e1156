namespace Jauge.Control.Scaling.Azure;

/// <summary>Kind of a Container Apps scale rule.</summary>
public enum ContainerAppsRuleKind
{
    /// <summary>Concurrent HTTP requests per replica.</summary>
    Http,

    /// <summary>Concurrent TCP connections per replica.</summary>
    Tcp,

    /// <summary>Processor use in percent of the replica's allocation; cannot scale to zero.</summary>
    Cpu,

    /// <summary>Memory use in percent of the replica's allocation; cannot scale to zero.</summary>
    Memory,

    /// <summary>Any KEDA event source: queue length, lag and so on.</summary>
    Custom,
}
