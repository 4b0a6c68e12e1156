using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.MariaDb;

namespace Jauge.Rehearsal.Backups;

/// <summary>Backups of a MariaDB server by mariabackup: full, incremental, and its binary log.</summary>
public sealed class MariaBackup
{
    /// <summary>The Debian package.</summary>
    public const string Package = "mariadb-backup";

    private readonly Workbench _bench;
    private readonly SealedStore _store;
    private readonly List<string> _chain = [];
    private readonly List<ArchivedLog> _logs = [];

    private MariaBackup(Workbench bench, SealedStore store) => (_bench, _store) = (bench, store);

    /// <summary>What is backed up.</summary>
    public string Name => _store.Name;

    /// <summary>Holds the backups.</summary>
    public string Folder => _store.Folder;

    /// <summary>Makes the backups' folder.</summary>
    public static MariaBackup Create(Workbench bench, string name, BackupSettings settings) =>
        new(bench, SealedStore.New(bench, name, MariaDbServer.User, settings));

    /// <summary>The same backups opened with other settings, as by somebody who comes after a loss.</summary>
    public MariaBackup With(BackupSettings settings) => Over(_store.With(settings));

    /// <summary>A copy of what is there now: what a loss of everything else would leave.</summary>
    /// <param name="name">Names its folder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<MariaBackup> CopyAsync(string name, CancellationToken cancellation) =>
        Over(await _store.CopyAsync(name, cancellation).ConfigureAwait(false));

    private MariaBackup Over(SealedStore store)
    {
        var other = new MariaBackup(_bench, store);
        other._chain.AddRange(_chain);
        other._logs.AddRange(_logs);
        return other;
    }

    /// <summary>Makes a backup while the server works.</summary>
    /// <exception cref="RehearsalException">JG5208: mariabackup refuses.</exception>
    public async Task<BackupTaken> BackUpAsync(MariaDbServer server, BackupKind kind, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(server);
        if (kind == BackupKind.Full) _chain.Clear();
        var file = $"{_chain.Count + 1}.xb";
        var notes = _bench.Folder.Folder($"{Path.GetFileName(Folder)}/{file}.lsn", MariaDbServer.User);
        var since = _chain.Count == 0 ? "" : $" --incremental-basedir='{_store.PathOf(_chain[^1] + ".lsn")}'";
        var took = await _store.PutAsync(
            $"mariabackup --no-defaults --backup --stream=mbstream --datadir='{server.Data}' --host=127.0.0.1 --port={server.Port} --user=root --extra-lsndir='{notes}'"
            + $"{since} --target-dir='{notes}'", file, Secret(server), cancellation).ConfigureAwait(false);
        _chain.Add(file);
        return new(kind, took, SizeOf(server.Data), new(new FileInfo(_store.PathOf(file)).Length));
    }

    /// <summary>Closes the binary log that is written to, and archives every closed one that is not there yet.</summary>
    /// <exception cref="RehearsalException">JG5208: a file cannot be read.</exception>
    public async Task ArchiveLogAsync(MariaDbServer server, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(server);
        await server.AskAsync("FLUSH BINARY LOGS", cancellation).ConfigureAwait(false);
        var until = DateTimeOffset.Parse((await server.AskAsync("SELECT UTC_TIMESTAMP(6)", cancellation).ConfigureAwait(false))[0].First!,
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var all = await server.AskAsync("SHOW BINARY LOGS", cancellation).ConfigureAwait(false);
        foreach (var log in all.SkipLast(1).Select(r => r["Log_name"]!).Where(l => _logs.TrueForAll(a => a.Name != l)))
        {
            await _store.PutAsync($"cat '{Path.Combine(server.Folder, log)}'", log, EquatableMap<string>.Empty, cancellation)
                .ConfigureAwait(false);
            _logs.Add(new(log, until));
        }
    }

    /// <summary>Restores into a new server, and brings it to an instant by the archived log.</summary>
    /// <param name="name">Of the new server.</param>
    /// <param name="settings">As of the lost one: users and passwords come with the data.</param>
    /// <param name="target">The first second that is no longer in it, because the log counts by seconds; null for the end of the archived
    /// log.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The server, which takes writes; how long its files took, and how long the rest.</returns>
    /// <exception cref="RehearsalException">JG5230: a file is damaged; JG5231: the log does not reach the target; JG5232: the key is
    /// another one.</exception>
    public async Task<(MariaDbServer Server, TimeSpan Copying, TimeSpan Replaying)> RestoreAsync(
        string name, MariaDbSettings settings, DateTimeOffset? target, CancellationToken cancellation)
    {
        if (target is { } instant && !_logs.Exists(l => l.Until >= instant))
            throw new RehearsalException(BackupDiagnostics.LogEndsEarly(Name, Words(instant), ""));
        var start = _bench.Time.GetTimestamp();
        var server = MariaDbServer.Over(_bench, name, settings);
        var (log, position) = await UnpackAsync(server, cancellation).ConfigureAwait(false);
        var copied = _bench.Time.GetElapsedTime(start);
        await server.StartAsync(cancellation).ConfigureAwait(false);
        await ReplayAsync(server, log, position, target, cancellation).ConfigureAwait(false);
        return (server, copied, _bench.Time.GetElapsedTime(start) - copied);
    }

    /// <summary>Spoils what is kept, so that a restore of it must fail.</summary>
    /// <returns>The backups, opened with another key where that is the way.</returns>
    public MariaBackup Spoil(Sabotage way)
    {
        if (way == Sabotage.DamagedBackup) _store.Damage(_chain[^1]);
        if (way == Sabotage.MissingLog) File.Delete(_store.PathOf(_logs[^1].Name));
        return way == Sabotage.WrongKey ? With(_store.Settings with { EncryptionKey = Password.New() }) : this;
    }

    // the full one is brought up to each incremental one, then it becomes the server's folder
    private async Task<(string Log, long Position)> UnpackAsync(MariaDbServer server, CancellationToken cancellation)
    {
        var place = _bench.Folder.Folder($"{server.Name}/unpacked", MariaDbServer.User);
        var folders = new List<string>();
        foreach (var file in _chain)
        {
            folders.Add(_bench.Folder.Folder($"{server.Name}/unpacked/{file}", MariaDbServer.User));
            await _store.GetAsync(file, $"mbstream -x -C '{folders[^1]}'", EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
            var since = folders.Count == 1 ? "" : $" --incremental-dir='{folders[^1]}'";
            await CheckedAsync($"mariabackup --no-defaults --prepare --target-dir='{folders[0]}'{since}", cancellation)
                .ConfigureAwait(false);
        }

        var info = await File.ReadAllTextAsync(Path.Combine(folders[^1], "xtrabackup_binlog_info"), cancellation).ConfigureAwait(false);
        await CheckedAsync($"mariabackup --no-defaults --move-back --target-dir='{folders[0]}' --datadir='{server.Data}' && rm -r '{place}'", cancellation).ConfigureAwait(false);
        var words = info.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return (Path.GetFileName(words[0]), long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private async Task ReplayAsync(MariaDbServer server, string first, long position, DateTimeOffset? target,
        CancellationToken cancellation)
    {
        var logs = _logs.Where(l => string.CompareOrdinal(l.Name, first) >= 0).Select(l => l.Name).ToList();
        if (logs.Count == 0) return;
        var folder = _bench.Folder.Folder($"{server.Name}/log", MariaDbServer.User);
        foreach (var log in logs) await FetchAsync(log, folder, target, cancellation).ConfigureAwait(false);
        var files = string.Join(' ', logs.Select(l => $"'{Path.Combine(folder, l)}'"));
        var stop = target is { } instant
            ? $" --stop-datetime='{instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}'" : "";
        var outcome = await _store.RunAsync(
            $"mariadb-binlog --no-defaults --start-position={position}{stop} {files} | mariadb --no-defaults --host=127.0.0.1 --port={server.Port} --user=root", Secret(server), cancellation)
            .ConfigureAwait(false);
        if (outcome.Exit.Code != 0)
            throw new RehearsalException(BackupDiagnostics.LogEndsEarly(Name, target is { } until ? Words(until) : "the end",
                outcome.Output.Trim()));
    }

    private async Task FetchAsync(string log, string folder, DateTimeOffset? target, CancellationToken cancellation)
    {
        if (!File.Exists(_store.PathOf(log)))
            throw new RehearsalException(BackupDiagnostics.LogEndsEarly(Name, target is { } until ? Words(until) : "the end", log));
        await _store.GetAsync(log, $"cat > '{Path.Combine(folder, log)}'", EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
    }

    private async Task CheckedAsync(string line, CancellationToken cancellation)
    {
        var outcome = await _store.RunAsync(line, EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
        if (outcome.Exit.Code != 0)
            throw new RehearsalException(BackupDiagnostics.Corrupted(Name,
                string.Join('\n', outcome.Output.Trim().Split('\n').TakeLast(5))));
    }

    // instants are read in the clock of the process that reads them
    private static EquatableMap<string> Secret(MariaDbServer server) =>
        EquatableMap.Of(("MYSQL_PWD", server.Settings.Password), ("TZ", "UTC"));

    private static Bytes SizeOf(string folder) =>
        new(new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length));

    private static string Words(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <param name="Name">Of the file.</param>
    /// <param name="Until">When it was closed, by the server's clock.</param>
    private sealed record ArchivedLog(string Name, DateTimeOffset Until);
}
