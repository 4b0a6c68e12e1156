namespace Jauge.Load.Results;

/// <summary>Why a request has no good answer.</summary>
public enum LoadFailure
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>Nobody listens at the address.</summary>
    Refused,

    /// <summary>The address cannot be reached, or connecting failed otherwise.</summary>
    Unreachable,

    /// <summary>The connection did not open within <see cref="Plans.ConnectionPlan.ConnectLimit"/>.</summary>
    ConnectTimeout,

    /// <summary>TLS was not agreed upon, or the certificate is not believed.</summary>
    Tls,

    /// <summary>The server closed or reset the connection before the answer was whole.</summary>
    Closed,

    /// <summary>The answer was not whole in time.</summary>
    Timeout,

    /// <summary>What came is not HTTP.</summary>
    Malformed,

    /// <summary>The status is not a good one.</summary>
    Status,

    /// <summary>The answer fails a check.</summary>
    Check,

    /// <summary>A value that a later request needs is not in the answer.</summary>
    Value,

    /// <summary>This machine has no local port left for the connection.</summary>
    NoPort,

    /// <summary>This process may not open more files or sockets.</summary>
    NoDescriptor,
}
