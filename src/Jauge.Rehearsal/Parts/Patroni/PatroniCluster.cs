using Jauge.Core;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;
using Npgsql;

namespace Jauge.Rehearsal.Parts.Patroni;

/// <summary>A running PostgreSQL cluster: etcd, and a Patroni with its server on each node.</summary>
/// <remarks>A node is one part: killing or freezing it takes Patroni and its server together, as the loss of a machine does.</remarks>
public sealed class PatroniCluster
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(2);
    private readonly Workbench _bench;
    private readonly Dictionary<string, PartSpec> _specs;

    private PatroniCluster(Workbench bench, PatroniSettings settings, EquatableList<EtcdMember> store, EquatableList<PatroniNode> nodes)
    {
        if (settings.Network is { } network) nodes = [.. nodes.Select(n => n with { Links = PatroniLinks.Lay(bench, network, n, store) })];
        (_bench, Settings, Store, Nodes) = (bench, settings, store, nodes);
        var file = new PatroniFile(settings, [.. store.Select(m => m.ClientPort)], PostgresPrograms.Folder(),
            LogArchive.ProgramOf(bench, settings.Name));
        _specs = nodes.ToDictionary(n => n.Name, n => Spec(n, file.Write(n)), StringComparer.Ordinal);
    }

    /// <summary>The Debian package.</summary>
    public const string Package = "patroni";

    /// <summary>As it was made.</summary>
    public PatroniSettings Settings { get; }

    /// <summary>Members of etcd.</summary>
    public EquatableList<EtcdMember> Store { get; }

    /// <summary>Every node, running or not.</summary>
    public EquatableList<PatroniNode> Nodes { get; }

    /// <summary>Starts etcd, then a leader, then its standbys, and waits until each of them streams.</summary>
    /// <exception cref="RehearsalException">Something is missing, or is not ready in time.</exception>
    public static async Task<PatroniCluster> StartAsync(Workbench bench, PatroniSettings settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(settings);
        var cluster = new PatroniCluster(bench, settings, Members(bench, settings), Places(bench, settings));
        await Task.WhenAll(cluster.Store.Select(m => bench.Supervisor.StartAsync(m.Spec(bench, cluster.Store), cancellation)))
            .ConfigureAwait(false);
        await cluster.StartNodeAsync(cluster.Nodes[0].Name, cancellation).ConfigureAwait(false);
        await cluster.WaitForLeaderAsync(cancellation).ConfigureAwait(false);
        await Task.WhenAll(cluster.Nodes.Skip(1).Select(n => cluster.StartNodeAsync(n.Name, cancellation))).ConfigureAwait(false);
        await cluster.WaitForStandbysAsync(settings.Nodes - 1, cancellation).ConfigureAwait(false);
        return cluster;
    }

    /// <summary>Starts a node, for the first time or after it was lost; it finds its role by itself.</summary>
    /// <exception cref="RehearsalException">It does not answer in time.</exception>
    public Task<RunningPart> StartNodeAsync(string node, CancellationToken cancellation) =>
        _bench.Supervisor.StartAsync(_specs[node], cancellation);

    /// <summary>The part of a node; null before its first start.</summary>
    public RunningPart? Part(string node) => _bench.Supervisor.Find(node);

    /// <summary>Who holds the leader's key; null for nobody, or where no node answers.</summary>
    public async Task<PatroniNode?> LeaderAsync(CancellationToken cancellation)
    {
        var leader = (await MembersAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(m => m.IsLeader && m.State == "running");
        return leader is null ? null : Nodes.First(n => n.Name == leader.Name);
    }

    /// <summary>Every node as the first that answers sees them; none where nobody answers.</summary>
    public async Task<EquatableList<PatroniMember>> MembersAsync(CancellationToken cancellation)
    {
        foreach (var node in Nodes.Where(n => Part(n.Name) is { State: PartState.Ready }))
        {
            using var patroni = new PatroniInterface(node.RestDoor, AnswerLimit);
            try
            {
                return await patroni.ClusterAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                // the next may answer
            }
        }

        return [];
    }

    /// <summary>Waits until somebody leads and takes writes.</summary>
    /// <returns>Who.</returns>
    /// <exception cref="RehearsalException">JG5220: nobody in time.</exception>
    public async Task<PatroniNode> WaitForLeaderAsync(CancellationToken cancellation)
    {
        PatroniNode? leader = null;
        await _bench.WaitAsync(AnyPart(), new("a leader that takes writes", "un meneur qui accepte les écritures"),
            async c => (leader = await LeaderAsync(c).ConfigureAwait(false)) is not null
                && (await Health(leader, c).ConfigureAwait(false)).IsPrimary,
            Patience, cancellation).ConfigureAwait(false);
        return leader!;
    }

    /// <summary>Waits until so many standbys stream: a node that answers <c>/replica</c> may not do it yet.</summary>
    /// <exception cref="RehearsalException">JG5220: not in time.</exception>
    public Task WaitForStandbysAsync(int count, CancellationToken cancellation) =>
        _bench.WaitAsync(AnyPart(), new($"{count} standbys that stream", $"{count} serveurs de secours en flux"),
        async c => await LeaderAsync(c).ConfigureAwait(false) is { } leader
            && (await Health(leader, c).ConfigureAwait(false)).HasStreaming(count), Patience, cancellation);

    /// <summary>Hands the lead over in peace. Patroni refuses while no round of its loop has seen a standby that is ready: it is asked
    /// again until it does.</summary>
    /// <param name="candidate">Who gets it; null for whoever is best.</param>
    /// <param name="cancellation">Ends the wait, not the switch.</param>
    /// <exception cref="RehearsalException">JG5221: it refuses through three rounds, and what it says.</exception>
    public async Task SwitchOverAsync(string? candidate, CancellationToken cancellation)
    {
        var leader = await WaitForLeaderAsync(cancellation).ConfigureAwait(false);
        using var patroni = new PatroniInterface(leader.RestDoor, Patience);
        var start = _bench.Time.GetTimestamp();
        for (;;)
        {
            var (isDone, words) = await patroni.SwitchOverAsync(leader.Name, candidate, cancellation).ConfigureAwait(false);
            if (isDone) return;
            if (_bench.Time.GetElapsedTime(start) > (Settings.Timings.LoopWait * 3) + AnswerLimit)
                throw new RehearsalException(PartDiagnostics.Refused(Settings.Name, words));
            await Task.Delay(AnswerLimit / 4, _bench.Time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What a node's server says of itself.</summary>
    /// <exception cref="NpgsqlException">It does not answer.</exception>
    public Task<PostgresHealth> Health(PatroniNode node, CancellationToken cancellation) => Direct(node).HealthAsync(cancellation);

    /// <summary>A node's server itself: clients go through a proxy instead.</summary>
    public PostgresAddress Direct(PatroniNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new(node.PostgresPort, Settings.Postgres.Superuser, Settings.Postgres.Password);
    }

    /// <summary>What the proxy needs to send clients to the primary, or to the standbys.</summary>
    /// <param name="name">Of the backend.</param>
    /// <param name="port">Where clients connect.</param>
    /// <param name="check">Pace of the checks.</param>
    /// <param name="standbys">To the standbys instead.</param>
    public TcpBackend Backend(string name, int port, CheckTiming check, bool standbys = false) => new()
    {
        Name = name, Port = port, Check = check, CheckPath = standbys ? "/replica" : "/primary",
        Servers = [.. Nodes.Select(n => new TcpServer(n.Name, n.PostgresDoor, n.RestDoor))],
    };

    private RunningPart AnyPart() => Nodes.Select(n => Part(n.Name)).OfType<RunningPart>().First(p => p.State != PartState.Ended);

    private static EquatableList<EtcdMember> Members(Workbench bench, PatroniSettings settings) =>
        [.. Enumerable.Range(1, settings.StoreMembers)
            .Select(i => new EtcdMember($"{settings.Name}-etcd-{i}", bench.Ports.Take(), bench.Ports.Take()))];

    private static EquatableList<PatroniNode> Places(Workbench bench, PatroniSettings settings) =>
        [.. Enumerable.Range(1, settings.Nodes).Select(i => $"{settings.Name}-{i}")
        .Select(name => new PatroniNode(name, bench.Ports.Take(), bench.Ports.Take(), bench.Folder.Folder(name, PostgresServer.User)))];

    private PartSpec Spec(PatroniNode node, string file) => new()
    {
        // another python3 may stand first on PATH, without Patroni's modules
        Name = node.Name, Program = "/usr/bin/python3", Package = Package, User = PostgresServer.User,
        Ports = [node.PostgresPort, node.RestPort],
        Arguments = [Programs.Find("patroni", Package),
            _bench.Folder.File($"{node.Name}/patroni.yml", file, PostgresServer.User, secret: true)],
        Environment = EquatableMap.Of(("LC_ALL", "C.UTF-8"), ("PATH", "/usr/bin:/bin")),
        Readiness = new HttpProbe(new($"http://127.0.0.1:{node.RestPort}/health")),
        Stop = new(StopSignal.Terminate, TimeSpan.FromSeconds(15)),
    };
}
