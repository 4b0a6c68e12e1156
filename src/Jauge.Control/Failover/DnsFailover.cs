using Jauge.Control.Health;
using Jauge.Core;

namespace Jauge.Control.Failover;

/// <summary>Failover by a DNS service that watches the endpoints.</summary>
public static class DnsFailover
{
    /// <summary>From the fault to clients that use the other endpoint.</summary>
    /// <param name="check">The health check, for instance <see cref="HealthChecks.AwsRoute53"/>.</param>
    /// <param name="timeToLive">Time to live of the record; 60 s is advised.</param>
    /// <param name="reconnection">Time to connect again.</param>
    /// <returns>Detection by the check, resolution from nothing to the time to live.</returns>
    public static FailoverTimes Of(ProbeOptions check, TimeSpan timeToLive, Range<TimeSpan> reconnection) =>
        (FailoverTimes.None with { Detection = check.DetectionTime }).WithClients(timeToLive, reconnection);
}
