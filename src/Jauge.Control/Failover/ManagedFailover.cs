using Jauge.Core;

namespace Jauge.Control.Failover;

/// <summary>A managed service's published failover time, which it does not split into parts.</summary>
/// <param name="Name">Service and arrangement.</param>
/// <param name="ServerSide">From the fault to an endpoint that takes writes.</param>
/// <param name="Source">Where it is published.</param>
public sealed record ManagedFailover(string Name, Range<TimeSpan> ServerSide, string Source)
{
    /// <summary>Amazon RDS, Multi-AZ instance.</summary>
    public static ManagedFailover RdsMultiAz { get; } = Of("RDS Multi-AZ instance", 60, 120, "Amazon RDS user guide");

    /// <summary>Amazon RDS, Multi-AZ DB cluster: "typically under 35 s".</summary>
    public static ManagedFailover RdsCluster { get; } = Of("RDS Multi-AZ DB cluster", 0, 35, "Amazon RDS user guide");

    /// <summary>Azure Database for PostgreSQL, flexible, zone-redundant; longer where much log has to be replayed.</summary>
    public static ManagedFailover AzurePostgres { get; } =
        Of("Azure PostgreSQL flexible, zone-redundant", 60, 120, "MicrosoftDocs/azure-docs:articles/reliability/reliability-postgresql-flexible-server.md");

    /// <summary>Azure Database for MySQL, flexible, with high availability.</summary>
    public static ManagedFailover AzureMySql { get; } =
        Of("Azure MySQL flexible, high availability", 60, 120, "MicrosoftDocs/azure-docs:articles/mysql/flexible-server/concepts-high-availability.md");

    /// <summary>The published time as parts, so that clients can be added.</summary>
    public FailoverTimes Times => FailoverTimes.None with { Promotion = ServerSide };

    private static ManagedFailover Of(string name, double low, double high, string source) =>
        new(name, new(TimeSpan.FromSeconds(low), TimeSpan.FromSeconds(high)), source);
}
