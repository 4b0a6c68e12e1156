using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Processes;
using Npgsql;

namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>One PostgreSQL server without Patroni: a primary, or a standby that streams from one.</summary>
public sealed class PostgresServer
{
    /// <summary>Whom its processes run as where the rehearsal runs as root: PostgreSQL refuses root.</summary>
    public const string User = "postgres";

    private readonly Workbench _bench;

    private PostgresServer(Workbench bench, PostgresPlace place, PostgresSettings settings) =>
        (_bench, Place, Settings) = (bench, place, settings);

    /// <summary>Its name, port and folders.</summary>
    public PostgresPlace Place { get; }

    /// <summary>As it was made.</summary>
    public PostgresSettings Settings { get; }

    /// <summary>The process; null before the first start.</summary>
    public RunningPart? Process { get; private set; }

    /// <summary>Where it takes connections.</summary>
    public PostgresAddress Address => new(Place.Port, Settings.Superuser, Settings.Password);

    /// <summary>Makes a new, empty database cluster with page checksums; <see cref="StartAsync(CancellationToken)"/> starts it.</summary>
    /// <exception cref="RehearsalException">PostgreSQL is missing, or <c>initdb</c> failed.</exception>
    public static async Task<PostgresServer> CreateAsync(Workbench bench, string name, PostgresSettings settings,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ArgumentNullException.ThrowIfNull(settings);
        var place = PostgresPlace.Make(bench, name);
        var password = bench.Folder.File($"{name}/password", settings.Password + "\n", User, secret: true);
        await bench.Supervisor.CheckedAsync(Tool($"{name}-initdb", "initdb",
        [
            "-D", place.Data, "-k", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", "-U", settings.Superuser,
            "--auth-host=scram-sha-256", "--auth-local=scram-sha-256", $"--pwfile={password}",
        ]), cancellation).ConfigureAwait(false);
        return new(bench, place, settings);
    }

    /// <summary>A server over a data folder that is there already, such as one that was restored.</summary>
    public static PostgresServer Over(Workbench bench, PostgresPlace place, PostgresSettings settings) => new(bench, place, settings);

    /// <summary>Starts it and waits until it takes connections.</summary>
    /// <exception cref="RehearsalException">It does not start, or does not answer within its limit.</exception>
    public Task StartAsync(CancellationToken cancellation) => StartAsync(TimeSpan.FromSeconds(60), cancellation);

    /// <summary>The same with a limit: a recovery may take long, and may fail.</summary>
    /// <exception cref="RehearsalException">It does not start, or does not answer within the limit.</exception>
    public async Task StartAsync(TimeSpan limit, CancellationToken cancellation) =>
        Process = await _bench.Supervisor.StartAsync(Spec(limit), cancellation).ConfigureAwait(false);

    /// <summary>A new standby that copies this server and streams from it.</summary>
    /// <exception cref="RehearsalException">The copy failed, or the standby does not stream.</exception>
    public async Task<PostgresServer> AddStandbyAsync(string name, CancellationToken cancellation)
    {
        await AllowReplicationAsync(cancellation).ConfigureAwait(false);
        var standby = new PostgresServer(_bench, PostgresPlace.Make(_bench, name), Settings);
        await CopyAsync(standby.Place, cancellation).ConfigureAwait(false);
        await standby.StartAsync(cancellation).ConfigureAwait(false);
        await _bench.WaitAsync(standby.Process!, new("streams", "réplication en flux"), c => StreamsAsync(name, c),
            TimeSpan.FromSeconds(30), cancellation).ConfigureAwait(false);
        return standby;
    }

    /// <summary>Makes a commit wait for its standbys, or no longer; only once they stream, or nothing is written.</summary>
    public async Task SynchronizeAsync(SynchronousMode mode, CancellationToken cancellation)
    {
        var names = mode == SynchronousMode.Asynchronous ? "" : "ANY 1 (*)";
        await Address.ExecuteAsync($"ALTER SYSTEM SET synchronous_standby_names = '{names}'", cancellation).ConfigureAwait(false);
        await Address.ExecuteAsync("SELECT pg_reload_conf()", cancellation).ConfigureAwait(false);
    }

    /// <summary>A standby becomes a primary.</summary>
    /// <exception cref="NpgsqlException">It does not answer, or is no standby.</exception>
    public Task PromoteAsync(CancellationToken cancellation) =>
        (Address with { Timeout = TimeSpan.FromSeconds(30) }).ExecuteAsync("SELECT pg_promote(true, 30)", cancellation);

    /// <summary>What it says of itself.</summary>
    /// <exception cref="NpgsqlException">It does not answer.</exception>
    public Task<PostgresHealth> HealthAsync(CancellationToken cancellation) => Address.HealthAsync(cancellation);

    /// <summary>A command of PostgreSQL's own folder that runs to its end.</summary>
    internal static PartSpec Tool(string name, string program, EquatableList<string> arguments) => new()
    {
        Name = name, Program = Path.Combine(PostgresPrograms.Folder(), program), Package = PostgresPrograms.Package,
        Arguments = arguments, User = User, OwnNamespace = false,
    };

    private PartSpec Spec(TimeSpan limit) => new()
    {
        Name = Place.Name, Program = Path.Combine(PostgresPrograms.Folder(), "postgres"), Package = PostgresPrograms.Package, User = User,
        Ports = [Place.Port],
        Arguments = ["-D", Place.Data, "-p", Place.Port.ToString(CultureInfo.InvariantCulture),
            .. PostgresParameters.Arguments(PostgresParameters.Of(Settings, Place.Sockets, LogArchive.ProgramOf(_bench, Place.Name)))],
        Environment = EquatableMap.Of(("LC_ALL", "C.UTF-8")),
        Readiness = new QuestionProbe(async c => await Address.AskAsync("SELECT 1", c).ConfigureAwait(false) is 1),
        ReadyWithin = limit, Stop = new(StopSignal.Interrupt, TimeSpan.FromSeconds(10)),
    };

    private Task AllowReplicationAsync(CancellationToken cancellation) => Address.ExecuteAsync(
        $"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{Settings.Replicator}') THEN
            CREATE ROLE {Settings.Replicator} WITH REPLICATION LOGIN PASSWORD '{Settings.Password}';
          END IF;
        END $$
        """,
        cancellation);

    private async Task CopyAsync(PostgresPlace place, CancellationToken cancellation)
    {
        var copy = Tool($"{place.Name}-copy", "pg_basebackup",
        [
            "-D", place.Data, "-R", "-X", "stream", "-C", "-S", place.Name.Replace('-', '_'), "-c", "fast", "--no-sync",
            "-d", $"host=127.0.0.1 port={Place.Port} user={Settings.Replicator} application_name={place.Name}",
        ]) with { Environment = EquatableMap.Of(("PGPASSWORD", Settings.Password)) };
        await _bench.Supervisor.CheckedAsync(copy, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> StreamsAsync(string standby, CancellationToken cancellation) =>
        (await HealthAsync(cancellation).ConfigureAwait(false)).Standbys.Any(s => s.Name == standby && s.IsStreaming);
}
