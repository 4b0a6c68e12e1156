using Jauge.Core;

namespace Jauge.Simulation.Monitoring;

/// <summary>Failure causes in words.</summary>
public static class FailureCauses
{
    /// <summary>How many there are, <see cref="FailureCause.None"/> included.</summary>
    public const int Count = (int)FailureCause.Deadlock + 1;

    /// <summary>A short phrase in both languages, without a full stop.</summary>
    /// <param name="cause">Any cause.</param>
    public static Text Describe(this FailureCause cause) => cause switch
    {
        FailureCause.None => new("served", "servie"),
        FailureCause.Timeout => new("timed out", "délai dépassé"),
        FailureCause.QueueFull => new("queue full", "file pleine"),
        FailureCause.ConnectionRefused => new("too many connections", "trop de connexions"),
        FailureCause.NoReplica => new("no replica", "aucune réplique"),
        FailureCause.BreakerOpen => new("circuit breaker open", "disjoncteur ouvert"),
        FailureCause.BulkheadFull => new("bulkhead full", "cloison pleine"),
        FailureCause.Unavailable => new("component unavailable", "composant indisponible"),
        FailureCause.Overloaded => new("too many requests in flight", "trop de requêtes en cours"),
        FailureCause.Abandoned => new("client gave up", "client parti"),
        FailureCause.Lost => new("replica lost", "réplique perdue"),
        FailureCause.RateLimited => new("rate limit reached (429)", "limite de débit atteinte (429)"),
        FailureCause.Deadlock => new("deadlock on locked rows", "interblocage sur des lignes verrouillées"),
        _ => new("unreachable", "injoignable"),
    };
}
