using System.Globalization;
using System.Net;
using Jauge.Core;
using Jauge.MariaDb;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>One MariaDB server: a primary, or a replica that follows one by GTID.</summary>
public sealed class MariaDbServer
{
    /// <summary>The Debian package.</summary>
    public const string Package = "mariadb-server";

    /// <summary>Whom its processes run as where the rehearsal runs as root.</summary>
    public const string User = "mysql";

    private const string Replicator = "replicator";
    private const int NextId = 100_000; // above every port
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Workbench _bench;
    private int _id;

    private MariaDbServer(Workbench bench, string name, MariaDbSettings settings)
    {
        (_bench, Name, Settings) = (bench, name, settings);
        Folder = bench.Folder.Folder(name, User);
        Port = bench.Ports.Take();
        _id = Port;
        Link = settings.Network?.Add($"{name}-mariadb", bench.Ports.Take(), new IPEndPoint(IPAddress.Loopback, Port));
    }

    /// <summary>Of the part.</summary>
    public string Name { get; }

    /// <summary>On loopback.</summary>
    public int Port { get; }

    /// <summary>The cable to it; null where it is met directly.</summary>
    public FaultLink? Link { get; }

    /// <summary>Where clients, the proxy and other servers find it.</summary>
    public int Door => Link?.Port ?? Port;

    /// <summary>Holds its data and its log; the server's user owns it.</summary>
    public string Folder { get; }

    /// <summary>The server's data.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>Its UNIX socket, for the backup's tool.</summary>
    public string Socket => Path.Combine(Folder, "s");

    /// <summary>As it was made.</summary>
    public MariaDbSettings Settings { get; }

    /// <summary>The process; null before the first start.</summary>
    public RunningPart? Process { get; private set; }

    /// <summary>Where programs connect.</summary>
    public MariaDbAddress Address => new(Port, Settings.User, Settings.Password, Settings.Database);

    private MariaDbAddress Administrator => new(Door, "root", Settings.Password, "mysql") { StatementTimeout = TimeSpan.FromSeconds(10) };

    /// <summary>Makes an empty server and starts it.</summary>
    /// <exception cref="RehearsalException">MariaDB is missing, or does not start.</exception>
    public static async Task<MariaDbServer> CreateAsync(Workbench bench, string name, MariaDbSettings settings,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(settings);
        var server = new MariaDbServer(bench, name, settings);
        await server.InstallAsync(cancellation).ConfigureAwait(false);
        return server;
    }

    /// <summary>A server over a data folder that something else fills before its start, such as a restore.</summary>
    public static MariaDbServer Over(Workbench bench, string name, MariaDbSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new(bench, name, settings with { Network = null });
    }

    /// <summary>Starts it, for the first time or again.</summary>
    /// <exception cref="RehearsalException">It does not answer in time.</exception>
    public Task StartAsync(CancellationToken cancellation) => StartAsync([], Patience, cancellation);

    /// <summary>A new, empty replica that follows this server from its first day on.</summary>
    /// <exception cref="RehearsalException">It does not follow in time.</exception>
    public async Task<MariaDbServer> AddReplicaAsync(string name, CancellationToken cancellation)
    {
        var replica = await CreateAsync(_bench, name, Settings, cancellation).ConfigureAwait(false);
        await replica.FollowFromFirstAsync(this, cancellation).ConfigureAwait(false);
        return replica;
    }

    /// <summary>Throws away what it has, and makes it an empty replica that follows a server from its first day on: after a loss it may
    /// hold writes that nobody else knows.</summary>
    /// <exception cref="RehearsalException">JG5220: it does not follow in time.</exception>
    public async Task RebuildAsync(MariaDbServer primary, CancellationToken cancellation)
    {
        if (Process is { State: not PartState.Ended } running) await running.KillAsync().ConfigureAwait(false);
        Directory.Delete(Folder, recursive: true);
        _bench.Folder.Folder(Name, User);

        // a replica passes over what bears its own number: with its old one, it would not get back what it wrote as a primary
        _id += NextId;
        await InstallAsync(cancellation).ConfigureAwait(false);
        await FollowFromFirstAsync(primary, cancellation).ConfigureAwait(false);
    }

    /// <summary>Makes it follow a server, by the transactions that it has; programs can no longer write to it.</summary>
    /// <exception cref="RehearsalException">JG5220: it does not follow in time.</exception>
    public Task RejoinAsync(MariaDbServer primary, CancellationToken cancellation) => FollowAsync(primary, "current_pos", cancellation);

    /// <summary>Makes a commit wait until the replica has it, however long that takes; only once a replica follows, or nothing is
    /// written.</summary>
    public async Task SynchronizeAsync(SynchronousMode mode, CancellationToken cancellation)
    {
        var isOn = mode != SynchronousMode.Asynchronous;
        if (isOn)
        {
            // by default it gives up after 10 s, without a word, and goes on asynchronously
            await AskAsync("SET GLOBAL rpl_semi_sync_master_timeout = 18446744073709551615", cancellation).ConfigureAwait(false);
            await AskAsync("SET GLOBAL rpl_semi_sync_master_wait_point = 'AFTER_SYNC'", cancellation).ConfigureAwait(false);
        }

        await AskAsync($"SET GLOBAL rpl_semi_sync_master_enabled = {(isOn ? 1 : 0)}", cancellation).ConfigureAwait(false);
    }

    /// <summary>A replica takes nothing more from its primary.</summary>
    /// <returns>Number of the last transaction that it has received: among several, who has the highest has most.</returns>
    public async Task<long> StopReceivingAsync(CancellationToken cancellation)
    {
        await AskAsync("STOP SLAVE IO_THREAD", cancellation).ConfigureAwait(false);
        var slave = (await AskAsync("SHOW SLAVE STATUS", cancellation).ConfigureAwait(false)).FirstOrDefault();
        return Number(slave?["Gtid_IO_Pos"]?.Split(',')[0].Split('-')[^1]) ?? 0;
    }

    /// <summary>A replica becomes a primary, after it has applied all that it had received.</summary>
    /// <exception cref="RehearsalException">JG5220: it does not come to the end of that in time.</exception>
    public async Task PromoteAsync(CancellationToken cancellation)
    {
        await StopReceivingAsync(cancellation).ConfigureAwait(false);
        await _bench.WaitAsync(Process!, new("its relay log read", "son journal de relais lu"), HasReadAllAsync, Patience, cancellation)
            .ConfigureAwait(false);
        await AskAsync("STOP SLAVE", cancellation).ConfigureAwait(false);
        await AskAsync("RESET SLAVE ALL", cancellation).ConfigureAwait(false);
        await AskAsync("SET GLOBAL read_only = 0", cancellation).ConfigureAwait(false);
    }

    /// <summary>What it says of itself.</summary>
    /// <exception cref="IOException">It does not answer.</exception>
    public async Task<MariaDbHealth> HealthAsync(CancellationToken cancellation)
    {
        using var connection = await MariaDbConnection.OpenAsync(Administrator, cancellation).ConfigureAwait(false);
        var own = (await connection.AskAsync(
            "SELECT VERSION() v, @@read_only r, (SELECT COUNT(*) FROM information_schema.processlist WHERE user NOT IN ('system user', 'root', 'replicator')) c", cancellation).ConfigureAwait(false))[0];
        var slave = (await connection.AskAsync("SHOW SLAVE STATUS", cancellation).ConfigureAwait(false)).FirstOrDefault();
        return new(own["v"]!, own["r"] == "1",
            slave is not null && slave["Slave_IO_Running"] == "Yes" && slave["Slave_SQL_Running"] == "Yes",
            Number(slave?["Seconds_Behind_Master"]) is { } lag ? TimeSpan.FromSeconds(lag) : null, (int)Number(own["c"])!.Value);
    }

    /// <summary>Asks the server as its administrator.</summary>
    public Task<EquatableList<MariaDbRow>> AskAsync(string statement, CancellationToken cancellation) =>
        Administrator.AskAsync(statement, cancellation);

    /// <summary>Its administrator, who waits longer than others.</summary>
    internal MariaDbAddress Patient(TimeSpan limit) => Administrator with { StatementTimeout = limit };

    internal async Task StartAsync(EquatableList<string> more, TimeSpan limit, CancellationToken cancellation) =>
        Process = await _bench.Supervisor.StartAsync(new()
    {
        Name = Name, Program = "mariadbd", Package = Package, User = User, Ports = [Port], Arguments = [.. Arguments(), .. more],
        Readiness = new QuestionProbe(async c => (await Administrator.AskAsync("SELECT 1", c).ConfigureAwait(false)).Count == 1),
        ReadyWithin = limit,
    }, cancellation).ConfigureAwait(false);

    private async Task InstallAsync(CancellationToken cancellation)
    {
        await _bench.Supervisor.CheckedAsync(new()
        {
            Name = $"{Name}-install", Program = "mariadb-install-db", Package = Package, User = User, OwnNamespace = false,
            Arguments = ["--no-defaults", $"--datadir={Data}", "--auth-root-authentication-method=normal", "--skip-test-db"],
        }, cancellation).ConfigureAwait(false);
        var first = _bench.Folder.File($"{Name}/first.sql", FirstStatements(), User, secret: true);
        await StartAsync([$"--init-file={first}"], Patience, cancellation).ConfigureAwait(false);
    }

    // without the first, files under /etc have their say
    private EquatableList<string> Arguments() =>
    [
        "--no-defaults", $"--datadir={Data}", $"--socket={Socket}", $"--port={Port}", "--bind-address=127.0.0.1", $"--server-id={_id}",
        "--skip-name-resolve",
        $"--log-bin={Path.Combine(Folder, "bin")}", "--binlog-format=ROW", "--gtid-strict-mode=1", "--log-slave-updates=1",
        $"--pid-file={Path.Combine(Folder, "pid")}",
        "--rpl-semi-sync-slave-enabled=1", "--slave-net-timeout=5", "--rpl-semi-sync-slave-kill-conn-timeout=1",
            .. Options().Select(o => $"--{o.Key}={o.Value}"),
    ];

    private SortedDictionary<string, string> Options()
    {
        var options = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["innodb-buffer-pool-size"] = Settings.BufferPool.Count.ToString(CultureInfo.InvariantCulture),
            ["max-connections"] = Settings.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["innodb-flush-log-at-trx-commit"] = Settings.IsDurable ? "1" : "2",
            ["sync-binlog"] = Settings.IsDurable ? "1" : "0",
        };
        foreach (var (name, value) in Settings.Options) options[name] = value;
        return options;
    }

    // each is one line: the server reads the file so
    private string FirstStatements() => string.Join('\n',
        $"ALTER USER root@localhost IDENTIFIED BY '{Settings.Password}';",
        $"CREATE OR REPLACE USER root@'127.0.0.1' IDENTIFIED BY '{Settings.Password}';",
        "GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;",
        $"CREATE OR REPLACE USER {Settings.User}@'127.0.0.1' IDENTIFIED BY '{Settings.Password}';",
        $"CREATE DATABASE IF NOT EXISTS {Settings.Database};",
        $"GRANT ALL ON {Settings.Database}.* TO {Settings.User}@'127.0.0.1';",
        $"CREATE OR REPLACE USER {Replicator}@'127.0.0.1' IDENTIFIED BY '{Settings.Password}';",
        $"GRANT REPLICATION SLAVE ON *.* TO {Replicator}@'127.0.0.1';",
        "");

    private async Task FollowFromFirstAsync(MariaDbServer primary, CancellationToken cancellation)
    {
        // its own first statements are the same as that server's, and must not be in its way
        await AskAsync("RESET MASTER", cancellation).ConfigureAwait(false);
        await AskAsync("SET GLOBAL gtid_slave_pos = ''", cancellation).ConfigureAwait(false);
        await FollowAsync(primary, "slave_pos", cancellation).ConfigureAwait(false);

        // whoever reads from it before that may not even be known to it
        var then = (await primary.AskAsync("SELECT @@gtid_binlog_pos", cancellation).ConfigureAwait(false))[0].First;
        await _bench.WaitAsync(Process!, new("has what its primary has", "a ce qu'a son primaire"),
            async c => (await AskAsync($"SELECT MASTER_GTID_WAIT('{then}', 1)", c).ConfigureAwait(false))[0].First == "0",
            Patience, cancellation).ConfigureAwait(false);
    }

    private async Task FollowAsync(MariaDbServer primary, string position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(primary);
        await AskAsync("STOP SLAVE", cancellation).ConfigureAwait(false);
        await AskAsync("SET GLOBAL read_only = 1", cancellation).ConfigureAwait(false);
        await AskAsync(
            $"CHANGE MASTER TO master_host='127.0.0.1', master_port={primary.Door}, "
            + $"master_user='{Replicator}', master_password='{Settings.Password}', "
            + $"master_use_gtid={position}, master_connect_retry=1", cancellation).ConfigureAwait(false);
        await AskAsync("START SLAVE", cancellation).ConfigureAwait(false);
        await _bench.WaitAsync(Process!, new("follows its primary", "suit son primaire"),
            async c => (await HealthAsync(c).ConfigureAwait(false)).IsFollowing, Patience, cancellation)
            .ConfigureAwait(false);
    }

    private async Task<bool> HasReadAllAsync(CancellationToken cancellation)
    {
        var slave = (await AskAsync("SHOW SLAVE STATUS", cancellation).ConfigureAwait(false)).FirstOrDefault();
        return slave is null || slave["Slave_SQL_Running_State"]?.Contains("read all relay log", StringComparison.Ordinal) == true;
    }

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
