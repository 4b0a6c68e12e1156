using Jauge.Core;
using Jauge.MariaDb;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>MariaDB: one server, or a primary with replicas.</summary>
/// <param name="component">Whom it stands for.</param>
/// <param name="address">Where clients connect.</param>
/// <param name="server">The only server; null for a cluster.</param>
/// <param name="cluster">The cluster; null for one server.</param>
/// <param name="readerPort">Where calls that only read may go; null: to <paramref name="address"/>, too.</param>
public sealed class RunningMariaDb(
    string component, MariaDbAddress address, MariaDbServer? server, MariaDbCluster? cluster, int? readerPort = null)
    : RunningDatabase(component, address.Port, readerPort)
{
    /// <summary>Where clients connect.</summary>
    public MariaDbAddress Address => address;

    /// <summary>Who takes writes now.</summary>
    public MariaDbServer Primary => cluster?.Primary ?? server!;

    /// <inheritdoc/>
    public override bool FailsOver => cluster is not null;

    /// <inheritdoc/>
    public override string UrlAt(int door) => (address with { Port = door }).Url;

    /// <inheritdoc/>
    public override ILedgerBook Book(int door) => new MariaDbBook(address with { Port = door });

    /// <inheritdoc/>
    public override Task<RunningPart> PrimaryAsync(CancellationToken cancellation) => Task.FromResult(Primary.Process!);

    /// <inheritdoc/>
    public override Task<IReadOnlyList<FaultLink>> PrimaryLinksAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FaultLink>>(Primary.Link is { } link ? [link] : []);

    /// <inheritdoc/>
    public override Task RestartAsync(RunningPart part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        return cluster is null ? server!.StartAsync(cancellation) : cluster.StartNodeAsync(part.Name, cancellation);
    }

    /// <inheritdoc/>
    public override Task WaitUntilWholeAsync(CancellationToken cancellation) =>
        cluster?.WaitUntilWholeAsync(cancellation) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public override IEnumerable<Text> Notes => cluster is null ? [] : [cluster.Settings.Watch.GivenUp()];

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    internal override IEnumerable<TcpBackend> Backends => cluster?.Backends() ?? [];

    internal override void Attach(HaProxyServer balancer) => cluster?.Watch(balancer);
}
