using Jauge.Core;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Parts.Takeover;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>A primary with replicas, and a watch that has a replica take over when the primary is lost: what a managed database brings and
/// MariaDB does not. Disposing ends the
/// watch, not the servers.</summary>
/// <remarks>The watch goes the ways that clients go, by the same cables. A former primary that comes back is thrown away and made anew: it
/// may hold writes that nobody else has.</remarks>
public sealed class MariaDbCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MendEvery = TimeSpan.FromSeconds(0.5);
    private readonly Workbench _bench;
    private readonly MariaDbDoor _door;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly HashSet<MariaDbServer> _behind = [];
    private Task _watching = Task.CompletedTask;

    private MariaDbCluster(Workbench bench, MariaDbClusterSettings settings, EquatableList<MariaDbServer> nodes, MariaDbDoor door) =>
        (_bench, Settings, Nodes, _door, Primary) = (bench, settings, nodes, door, nodes[0]);

    /// <summary>As it was made.</summary>
    public MariaDbClusterSettings Settings { get; }

    /// <summary>Every server, running or not.</summary>
    public EquatableList<MariaDbServer> Nodes { get; }

    /// <summary>Who takes writes, as far as is known.</summary>
    public MariaDbServer Primary { get; private set; }

    /// <summary>How often another has taken over.</summary>
    public int Takeovers { get; private set; }

    private bool IsSynchronous => Settings.Synchronous != SynchronousMode.Asynchronous;

    private IEnumerable<MariaDbServer> Replicas => Nodes.Where(n => n != Primary);

    /// <summary>Starts a primary, then its replicas, which follow it.</summary>
    /// <param name="bench">What it is made on.</param>
    /// <param name="settings">How.</param>
    /// <param name="door">The way that clients go.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">MariaDB is missing, or is not ready in time.</exception>
    public static async Task<MariaDbCluster> StartAsync(
        Workbench bench, MariaDbClusterSettings settings, MariaDbDoor door, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var primary = await MariaDbServer.CreateAsync(bench, $"{settings.Name}-1", settings.Server, cancellation).ConfigureAwait(false);
        var replicas = await Task.WhenAll(
            Enumerable.Range(2, settings.Nodes - 1).Select(i => primary.AddReplicaAsync($"{settings.Name}-{i}", cancellation)))
            .ConfigureAwait(false);
        if (settings.Synchronous != SynchronousMode.Asynchronous) await primary.SynchronizeAsync(settings.Synchronous, cancellation)
            .ConfigureAwait(false);
        return new(bench, settings, [primary, .. replicas], door);
    }

    /// <summary>What the proxy needs to send clients to the primary, and to the replicas.</summary>
    public EquatableList<TcpBackend> Backends() => _door.Backends(Primary, Replicas);

    /// <summary>Begins to watch the primary; from now on another takes over when it is lost.</summary>
    /// <param name="proxy">Runs with <see cref="Backends"/>.</param>
    public void Watch(HaProxyServer proxy)
    {
        _door.Attach(proxy);
        _watching = Task.WhenAll(WatchAsync(_ended.Token), MendAsync(_ended.Token));
    }

    /// <summary>Starts a node that has ended: the primary goes on with what it has, another is made anew.</summary>
    /// <exception cref="RehearsalException">It does not answer in time.</exception>
    public Task StartNodeAsync(string name, CancellationToken cancellation) => AloneAsync(async c =>
    {
        var node = Nodes.First(n => n.Name == name);
        if (node.Process is { State: not PartState.Ended }) return;
        if (node != Primary)
        {
            await ReplaceAsync(node, c).ConfigureAwait(false);
            return;
        }

        await node.StartAsync(c).ConfigureAwait(false);
        if (IsSynchronous) await node.SynchronizeAsync(Settings.Synchronous, c).ConfigureAwait(false);
    }, cancellation);

    /// <summary>Waits until every node but the primary follows it.</summary>
    /// <exception cref="RehearsalException">JG5220: not in time.</exception>
    public Task WaitUntilWholeAsync(CancellationToken cancellation) => _bench.WaitAsync(
        Primary.Process!, new("replicas that follow", "des répliques qui suivent"),
        async c => await FollowingAsync(c).ConfigureAwait(false) == Nodes.Count - 1, Patience, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
        _turn.Dispose();
    }

    private async Task<int> FollowingAsync(CancellationToken cancellation)
    {
        var count = 0;
        foreach (var replica in Replicas)
            if (await replica.HealthAsync(cancellation).ConfigureAwait(false) is { IsReadOnly: true, IsFollowing: true }) count++;
        return count;
    }

    private async Task WatchAsync(CancellationToken cancellation)
    {
        var watch = new PrimaryWatch(Settings.Watch, _bench.Time);
        while (!cancellation.IsCancellationRequested)
        {
            await TriedAsync(() =>
                watch.RunAsync(c => Primary.AskAsync("SELECT 1", c), c => AloneAsync(TakeOverAsync, c), cancellation), cancellation)
                .ConfigureAwait(false);
        }
    }

    private async Task MendAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(MendEvery, _bench.Time, cancellation).ConfigureAwait(false);
            await TriedAsync(() => AloneAsync(ReplaceStraysAsync, cancellation), cancellation).ConfigureAwait(false);
        }
    }

    // nobody could take over, or a server is lost while it is made anew: it is tried again, and clients see how long that takes
    private async Task TriedAsync(Func<Task> step, CancellationToken cancellation)
    {
        try
        {
            await step().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            await Task.Delay(Settings.Watch.Interval, _bench.Time, cancellation).ConfigureAwait(false);
        }
    }

    private async Task TakeOverAsync(CancellationToken cancellation)
    {
        var candidates = await CandidatesAsync(cancellation).ConfigureAwait(false);
        var next = candidates[0];
        await next.PromoteAsync(cancellation).ConfigureAwait(false);
        (Primary, Takeovers) = (next, Takeovers + 1);
        foreach (var other in candidates.Skip(1)) await RejoinAsync(other, cancellation).ConfigureAwait(false);
        if (IsSynchronous) await next.SynchronizeAsync(Settings.Synchronous, cancellation).ConfigureAwait(false);
        await _door.PointAsync(next, cancellation).ConfigureAwait(false);
    }

    private async Task RejoinAsync(MariaDbServer other, CancellationToken cancellation)
    {
        try
        {
            await other.RejoinAsync(Primary, cancellation).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            _behind.Add(other);
        }
    }

    // who answers, who has most first; the order does not change any more once nobody receives
    private async Task<List<MariaDbServer>> CandidatesAsync(CancellationToken cancellation)
    {
        var answers = new List<(MariaDbServer Node, long Received)>();
        foreach (var node in Replicas.Where(n => n.Process is { State: PartState.Ready }))
        {
            try
            {
                answers.Add((node, await node.StopReceivingAsync(cancellation).ConfigureAwait(false)));
            }
            catch (Exception silent) when (silent is not OperationCanceledException)
            {
                // lost as well
            }
        }

        return answers.Count > 0 ? [.. answers.OrderByDescending(a => a.Received).Select(a => a.Node)]
            : throw new RehearsalException(PartDiagnostics.Refused(Settings.Name, "no replica answers"));
    }

    // who takes writes and is not the primary: it was, and comes back; or who could not follow the new one
    private async Task ReplaceStraysAsync(CancellationToken cancellation)
    {
        foreach (var node in Replicas.Where(n => n.Process is { State: PartState.Ready }).ToList())
        {
            if (_behind.Contains(node) || await IsStrayAsync(node, cancellation).ConfigureAwait(false))
                await ReplaceAsync(node, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task<bool> IsStrayAsync(MariaDbServer node, CancellationToken cancellation)
    {
        try
        {
            return !(await node.HealthAsync(cancellation).ConfigureAwait(false)).IsReadOnly;
        }
        catch (Exception silent) when (silent is not OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ReplaceAsync(MariaDbServer node, CancellationToken cancellation)
    {
        await node.RebuildAsync(Primary, cancellation).ConfigureAwait(false);
        _behind.Remove(node);
        await _door.ReadFromAsync(node, Primary, cancellation).ConfigureAwait(false);
    }

    private async Task AloneAsync(Func<CancellationToken, Task> step, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await step(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }
}
