using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Running;

/// <summary>A database that runs: one server, or a cluster behind the balancer.</summary>
/// <param name="Component">Whom it stands for.</param>
/// <param name="Address">Where clients connect.</param>
/// <param name="Server">The only server; null for a cluster.</param>
/// <param name="Cluster">The cluster; null for one server.</param>
/// <param name="ReaderAddress">Where calls that only read may go; null: to <paramref name="Address"/>, too.</param>
public sealed record RunningDatabase(
    string Component, PostgresAddress Address, PostgresServer? Server, PatroniCluster? Cluster, PostgresAddress? ReaderAddress = null);
