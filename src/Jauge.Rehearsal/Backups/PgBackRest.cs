using System.Globalization;
using System.Text.Json;
using Jauge.Core;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Backups;

/// <summary>Backups of a PostgreSQL server by pgBackRest: full, incremental, and each file of its log.</summary>
public sealed class PgBackRest
{
    /// <summary>The Debian package.</summary>
    public const string Package = "pgbackrest";

    // pgBackRest's exit code is the code of its error. Source: pgbackrest/pgbackrest, src/build/error/error.yaml, 2.45
    // checksum, invalid file, format, reading, missing file, decryption, JSON
    private static readonly int[] Damages = [26, 28, 29, 42, 55, 95, 99];

    private readonly Workbench _bench;
    private readonly BackupSettings _settings;
    private readonly string _file;
    private int _runs;

    private PgBackRest(Workbench bench, string name, BackupSettings settings, string folder, string file)
    {
        (_bench, Name, _settings, Folder) = (bench, name, settings, folder);
        _file = bench.Folder.File($"{Path.GetFileName(folder)}/{file}", PgBackRestFile.Write(folder, settings), PostgresServer.User,
            secret: true);
    }

    /// <summary>What is backed up.</summary>
    public string Name { get; }

    /// <summary>Holds the repository.</summary>
    public string Folder { get; }

    /// <summary>Makes the repository's folder; nothing is in it before <see cref="PrepareAsync"/>.</summary>
    public static PgBackRest Create(Workbench bench, string name, BackupSettings settings)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return new(bench, name, settings, bench.Folder.Folder(Unused(bench, $"{name}-backup-"), PostgresServer.User), "pgbackrest.conf");
    }

    /// <summary>The same repository opened with other settings, as by somebody who comes after a loss.</summary>
    public PgBackRest With(BackupSettings settings) => new(_bench, Name, settings, Folder, "other.conf");

    /// <summary>Spoils this repository, so that a restore of it must fail.</summary>
    /// <returns>The repository, opened with another key where that is the way.</returns>
    public async Task<PgBackRest> SpoilAsync(Sabotage way, CancellationToken cancellation)
    {
        if (way == Sabotage.DamagedBackup) Spoiling.TurnByte(Spoiling.LargestOfLastBackup(Folder));
        if (way == Sabotage.MissingLog)
            File.Delete(Spoiling.FirstOfLogAfter(Folder, (await LastAsync(cancellation).ConfigureAwait(false)).LogEnd));
        return way == Sabotage.WrongKey ? With(_settings with { EncryptionKey = Password.New() }) : this;
    }

    /// <summary>Prepares the repository, and sees that the server's log arrives in it.</summary>
    /// <exception cref="RehearsalException">pgBackRest is missing, or refuses.</exception>
    public async Task PrepareAsync(PostgresSource source, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        await source.Address.ExecuteAsync($"ALTER SYSTEM SET archive_timeout = '{(int)Math.Ceiling(_settings.ArchiveWithin.TotalSeconds)}s'", cancellation).ConfigureAwait(false);
        await source.Address.ExecuteAsync("SELECT pg_reload_conf()", cancellation).ConfigureAwait(false);
        await RunAsync("stanza-create", Server(source), cancellation).ConfigureAwait(false);

        // the server's folder is the one that the archiver is called in: all nodes of a cluster have the same parameters
        _bench.Folder.File(LogArchive.FileOf(Name),
            $"exec pgbackrest --config={_file} --stanza={Name} --pg1-path=\"$PWD\" archive-push \"$1\"\n");
        await RunAsync("check", Server(source), cancellation).ConfigureAwait(false);
    }

    /// <summary>A copy of the repository as it is now: what a loss of everything else would leave.</summary>
    /// <param name="name">Names its folder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PgBackRest> CopyAsync(string name, CancellationToken cancellation)
    {
        var folder = _bench.Folder.Folder($"{Path.GetFileName(Folder)}-{name}", PostgresServer.User);
        await _bench.Supervisor.CheckedAsync(new()
        {
            // as links: a file of a repository is never written to again, only replaced
            Name = $"{Name}-{name}-copy", Program = "cp", Package = "coreutils", User = PostgresServer.User, OwnNamespace = false,
            Arguments = ["-al", Path.Combine(Folder, "repository"), folder],
        }, cancellation).ConfigureAwait(false);
        return new(_bench, Name, _settings, folder, "pgbackrest.conf");
    }

    /// <summary>Makes a backup while the server works.</summary>
    /// <exception cref="RehearsalException">pgBackRest refuses; JG5232: the key is another one.</exception>
    public async Task<BackupTaken> BackUpAsync(PostgresSource source, BackupKind kind, CancellationToken cancellation)
    {
        var outcome = await RunAsync("backup", [.. Server(source), $"--type={(kind == BackupKind.Full ? "full" : "incr")}"], cancellation)
            .ConfigureAwait(false);
        var (size, stored, _) = await LastAsync(cancellation).ConfigureAwait(false);
        return new(kind, outcome.Took, size, stored);
    }

    /// <summary>Sees that an instant can be reached: that the log has a record after it, and is archived so far.</summary>
    /// <param name="source">The server, which works.</param>
    /// <param name="target">An instant that is past.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">JG5231: the log does not arrive in the repository in time.</exception>
    public async Task ReachAsync(PostgresSource source, DateTimeOffset target, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);

        // a recovery stops at the first commit after its target: without one it would fail
        await source.Address.AskAsync("SELECT txid_current()", cancellation).ConfigureAwait(false);
        var file = (string?)await source.Address.AskAsync("SELECT pg_walfile_name(pg_switch_wal())", cancellation).ConfigureAwait(false);
        var start = _bench.Time.GetTimestamp();
        while (await source.Address.AskAsync($"SELECT last_archived_wal >= '{file}' FROM pg_stat_archiver", cancellation)
            .ConfigureAwait(false) is not true)
        {
            if (_bench.Time.GetElapsedTime(start) > _settings.Limit)
                throw new RehearsalException(BackupDiagnostics.LogEndsEarly(Name, Words(target), ""));
            await Task.Delay(TimeSpan.FromMilliseconds(100), _bench.Time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Restores into a new server, brings it to an instant, and starts it as a primary that archives nothing.</summary>
    /// <param name="name">Of the new server.</param>
    /// <param name="settings">As of the lost one: users and passwords come with the data.</param>
    /// <param name="target">The instant, to the microsecond; null for the end of the archived log.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RehearsalException">JG5230: the backup is damaged; JG5231: the log ends before the target; JG5232: the key is
    /// another one.</exception>
    public async Task<RestoredServer> RestoreAsync(string name, PostgresSettings settings, DateTimeOffset? target,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var place = PostgresPlace.Make(_bench, name);
        var copied = await RunAsync("restore",
            [$"--pg1-path={_bench.Folder.Folder($"{name}/data", PostgresServer.User)}", .. Target(target)],
            cancellation).ConfigureAwait(false);
        var server = PostgresServer.Over(_bench, place, settings with { Parameters = settings.Parameters.With("archive_mode", "off") });
        var replayed = await ReplayAsync(server, target, cancellation).ConfigureAwait(false);
        return new(server, copied.Took, replayed);
    }

    // each backup has a repository of its own, and its own key
    private static string Unused(Workbench bench, string start)
    {
        var number = 1;
        while (Directory.Exists(Path.Combine(bench.Folder.Path, $"{start}{number}"))) number++;
        return $"{start}{number}";
    }

    private async Task<TimeSpan> ReplayAsync(PostgresServer server, DateTimeOffset? target, CancellationToken cancellation)
    {
        var start = _bench.Time.GetTimestamp();
        try
        {
            await server.StartAsync(_settings.Limit, cancellation).ConfigureAwait(false);
            await _bench.WaitAsync(server.Process!, new("takes writes", "accepte les écritures"),
                async c => (await server.HealthAsync(c).ConfigureAwait(false)).IsPrimary, _settings.Limit, cancellation)
                .ConfigureAwait(false);
            return _bench.Time.GetElapsedTime(start);
        }
        catch (RehearsalException) when (Log(server) is var log
            && log.Contains("recovery ended before configured recovery target", StringComparison.Ordinal))
        {
            throw new RehearsalException(BackupDiagnostics.LogEndsEarly(Name, target is { } instant ? Words(instant) : "the end", log));
        }
    }

    // a recovery that fails ends the server: before it answered, or while its end was waited for
    private string Log(PostgresServer server) => new LogTail(Path.Combine(_bench.Folder.Logs, $"{server.Place.Name}.log")).Last();

    private async Task<CommandOutcome> RunAsync(string command, EquatableList<string> arguments, CancellationToken cancellation)
    {
        var outcome = await _bench.Supervisor.RunAsync(Spec(command, arguments), cancellation).ConfigureAwait(false);
        return outcome.Exit.Code == 0 ? outcome : throw Failed(command, outcome);
    }

    private RehearsalException Failed(string command, CommandOutcome outcome) => new(outcome.Exit.Code switch
    {
        _ when IsIndexUnreadable(outcome.Output) => BackupDiagnostics.WrongKey(Name),
        var code when command == "restore" && Damages.Contains(code) => BackupDiagnostics.Corrupted(Name, outcome.Output.Trim()),
        _ => ProcessDiagnostics.CommandFailed($"pgbackrest {command}", outcome.Exit.ToString(), outcome.Output.Trim()),
    });

    // The index and its copy are opened first. With another key they are noise, which it reports as a wrong cipher or as a wrong format, by
    // chance.
    private static bool IsIndexUnreadable(string words) => words.Contains("unable to load info file", StringComparison.Ordinal);

    private async Task<(Bytes Size, Bytes Stored, string LogEnd)> LastAsync(CancellationToken cancellation)
    {
        var outcome = await RunAsync("info", ["--output=json", "--log-level-stderr=off"], cancellation).ConfigureAwait(false);
        using var document = JsonDocument.Parse(outcome.Output);
        var backup = document.RootElement[0].GetProperty("backup").EnumerateArray().Last();
        var info = backup.GetProperty("info");
        return (new(info.GetProperty("size").GetInt64()), new(info.GetProperty("repository").GetProperty("delta").GetInt64()),
            backup.GetProperty("archive").GetProperty("stop").GetString()!);
    }

    private PartSpec Spec(string command, EquatableList<string> arguments) => new()
    {
        Name = $"{Name}-{command}-{Interlocked.Increment(ref _runs)}", Program = "pgbackrest", Package = Package,
        User = PostgresServer.User, OwnNamespace = false,
        Arguments = [$"--config={_file}", $"--stanza={Name}", .. arguments, command],
        Environment = EquatableMap.Of(("PGPASSFILE", Path.Combine(Folder, "pgpass"))), ReadyWithin = _settings.Limit,
    };

    private EquatableList<string> Server(PostgresSource source)
    {
        _bench.Folder.File($"{Path.GetFileName(Folder)}/pgpass", $"*:*:*:*:{source.Address.Password}\n", PostgresServer.User, secret: true);
        return [$"--pg1-path={source.Data}", $"--pg1-port={source.Address.Port}", $"--pg1-socket-path={source.Sockets}",
            $"--pg1-user={source.Address.User}"];
    }

    // "latest" would follow the timeline that an earlier restore made, where the target may never come
    private static EquatableList<string> Target(DateTimeOffset? target) => target is { } instant
        ? ["--type=time", $"--target={Words(instant)}", "--target-action=promote", "--target-timeline=current"]
        : ["--type=default", "--target-timeline=current"];

    private static string Words(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture);
}
