using Jauge.Core;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>PostgreSQL: one server, or a cluster under Patroni.</summary>
/// <param name="component">Whom it stands for.</param>
/// <param name="address">Where clients connect.</param>
/// <param name="server">The only server; null for a cluster.</param>
/// <param name="cluster">The cluster; null for one server.</param>
/// <param name="readerPort">Where calls that only read may go; null: to <paramref name="address"/>, too.</param>
public sealed class RunningPostgres(
    string component, PostgresAddress address, PostgresServer? server, PatroniCluster? cluster, int? readerPort = null)
    : RunningDatabase(component, address.Port, readerPort)
{
    // Patroni's documentation, read 2026-11
    private static readonly TimeSpan NewestLease = TimeSpan.FromSeconds(20);

    /// <summary>Where clients connect.</summary>
    public PostgresAddress Address => address;

    /// <summary>The only server; null for a cluster.</summary>
    public PostgresServer? Server => server;

    /// <summary>The cluster; null for one server.</summary>
    public PatroniCluster? Cluster => cluster;

    /// <inheritdoc/>
    public override bool FailsOver => cluster is not null;

    /// <inheritdoc/>
    public override string UrlAt(int door) => (address with { Port = door }).Url;

    /// <inheritdoc/>
    public override ILedgerBook Book(int door) => new PostgresBook(address with { Port = door });

    /// <inheritdoc/>
    public override async Task<RunningPart> PrimaryAsync(CancellationToken cancellation) =>
        cluster is null ? server!.Process! : cluster.Part((await cluster.WaitForLeaderAsync(cancellation).ConfigureAwait(false)).Name)!;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<FaultLink>> PrimaryLinksAsync(CancellationToken cancellation) =>
        cluster is null ? [] : (await cluster.WaitForLeaderAsync(cancellation).ConfigureAwait(false)).Links?.All ?? [];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<FaultLink>> StoreLinksAsync(CancellationToken cancellation) =>
        cluster is null ? [] : (await cluster.WaitForLeaderAsync(cancellation).ConfigureAwait(false)).Links?.Store ?? [];

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<FaultLink>> StandbyLinksAsync(CancellationToken cancellation)
    {
        if (cluster is null) return [];
        var leader = await cluster.WaitForLeaderAsync(cancellation).ConfigureAwait(false);
        return cluster.Nodes.FirstOrDefault(n => n.Name != leader.Name)?.Links?.All ?? [];
    }

    /// <inheritdoc/>
    public override Task RestartAsync(RunningPart part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        return cluster is null ? server!.StartAsync(cancellation) : cluster.StartNodeAsync(part.Name, cancellation);
    }

    /// <inheritdoc/>
    public override Task WaitUntilWholeAsync(CancellationToken cancellation) =>
        cluster?.WaitForStandbysAsync(cluster.Nodes.Count - 1, cancellation) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override IEnumerable<Text> Notes
    {
        get
        {
            if (cluster is null || cluster.Settings.Timings.TimeToLive >= NewestLease) yield break;
            var ttl = Durations.Format(cluster.Settings.Timings.TimeToLive);
            yield return new(
                $"the lease of {Component}'s leader lasts {ttl}: newer versions of Patroni take no less than 20 s, "
                + "and a failover lasts about as long as the lease",
                $"le bail du meneur de {Component} dure {ttl} : les versions récentes de Patroni n'acceptent pas moins "
                + "de 20 s, et une bascule dure à peu près un bail");
        }
    }

    internal override IEnumerable<TcpBackend> Backends => cluster is null || ReaderPort is not { } readers ? [] :
    [
        cluster.Backend(Component, Port, CheckTiming.Fast),
        cluster.Backend($"{Component}-readers", readers, CheckTiming.Fast, standbys: true),
    ];

    private int? ReaderPort { get; } = readerPort;
}
