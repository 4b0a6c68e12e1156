using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jauge.Core;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Backups;

/// <summary>Copies of a Redis server: of its snapshot, or of the log of its writes.</summary>
public sealed class RedisBackup
{
    private const string Snapshot = "dump.rdb";
    private const string Log = "appendonlydir";
    private const string User = "redis";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Workbench _bench;
    private readonly SealedStore _store;

    private RedisBackup(Workbench bench, SealedStore store) => (_bench, _store) = (bench, store);

    /// <summary>What is backed up.</summary>
    public string Name => _store.Name;

    /// <summary>Holds the copies.</summary>
    public string Folder => _store.Folder;

    /// <summary>Makes the backups' folder.</summary>
    public static RedisBackup Create(Workbench bench, string name, BackupSettings settings) =>
        new(bench, SealedStore.New(bench, name, User, settings));

    /// <summary>The same copies opened with other settings, as by somebody who comes after a loss.</summary>
    public RedisBackup With(BackupSettings settings) => new(_bench, _store.With(settings));

    /// <summary>A copy of what is there now: what a loss of everything else would leave.</summary>
    /// <param name="name">Names its folder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RedisBackup> CopyAsync(string name, CancellationToken cancellation) =>
        new(_bench, await _store.CopyAsync(name, cancellation).ConfigureAwait(false));

    /// <summary>Copies a snapshot that the server makes now; writes go on meanwhile.</summary>
    /// <exception cref="RehearsalException">JG5220: it is not made in time.</exception>
    public async Task<BackupTaken> CopySnapshotAsync(RedisNode node, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(node);
        var start = _bench.Time.GetTimestamp();
        var before = (await node.AskAsync(cancellation, "LASTSAVE").ConfigureAwait(false)).Number;
        (await node.AskAsync(cancellation, "BGSAVE").ConfigureAwait(false)).Required();
        await _bench.WaitAsync(node.Process!, new("a snapshot", "un instantané"), c => IsSavedAsync(node, before, c), Patience,
            cancellation).ConfigureAwait(false);
        await _store.PutAsync($"cat '{Path.Combine(node.Data, Snapshot)}'", Snapshot, EquatableMap<string>.Empty, cancellation)
            .ConfigureAwait(false);
        return await TakenAsync(node, Snapshot, start, cancellation).ConfigureAwait(false);
    }

    /// <summary>Copies the log as it is on disk now: it holds all but the last second.</summary>
    /// <remarks>Redis must not rewrite it meanwhile. Source: redis.io, "Redis persistence", backing up AOF persistence.</remarks>
    /// <exception cref="RehearsalException">JG5208: the server keeps none.</exception>
    public async Task<BackupTaken> CopyLogAsync(RedisNode node, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(node);
        var start = _bench.Time.GetTimestamp();
        await node.AskAsync(cancellation, "CONFIG", "SET", "auto-aof-rewrite-percentage", "0").ConfigureAwait(false);
        await _store.PutAsync($"tar -cf - -C '{node.Data}' {Log}", Log, EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
        await node.AskAsync(cancellation, "CONFIG", "SET", "auto-aof-rewrite-percentage", "100").ConfigureAwait(false);
        return await TakenAsync(node, Log, start, cancellation).ConfigureAwait(false);
    }

    /// <summary>Starts a new server with the copied snapshot.</summary>
    /// <exception cref="RehearsalException">JG5230: it is damaged; JG5232: the key is another one.</exception>
    public async Task<RedisNode> RestoreSnapshotAsync(string name, RedisSettings settings, CancellationToken cancellation) =>
        (await RestoreSnapshotTimedAsync(name, settings, cancellation).ConfigureAwait(false)).Node;

    internal Task<(RedisNode Node, TimeSpan Copying, TimeSpan Replaying)> RestoreSnapshotTimedAsync(
        string name, RedisSettings settings, CancellationToken cancellation) =>
        // with a log it would read that instead
        RestoreAsync(name, settings with { KeepsLog = false }, Snapshot, data => $"cat > '{Path.Combine(data, Snapshot)}'", cancellation);

    /// <summary>Starts a new server with the copied log.</summary>
    /// <exception cref="RehearsalException">JG5230: it is damaged; JG5232: the key is another one.</exception>
    public async Task<RedisNode> RestoreLogAsync(string name, RedisSettings settings, CancellationToken cancellation) =>
        (await RestoreAsync(name, settings with { KeepsLog = true }, Log, data => $"tar -xf - -C '{data}'", cancellation)
            .ConfigureAwait(false)).Node;

    /// <summary>Spoils the snapshot, so that a restore of it must fail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A snapshot has no log to miss.</exception>
    public RedisBackup Spoil(Sabotage way)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)way, (int)Sabotage.MissingLog);
        if (way == Sabotage.DamagedBackup) _store.Damage(Snapshot);
        return way == Sabotage.WrongKey ? With(_store.Settings with { EncryptionKey = Password.New() }) : this;
    }

    /// <summary>What a server holds: number of keys, and a checksum of keys and values whatever their order.</summary>
    /// <remarks>Texts and lists by what is in them; of other kinds, values as Redis would move them elsewhere, which may be packed in
    /// another way after a restore.</remarks>
    public static async Task<(long Keys, string Checksum)> DigestAsync(RedisNode node, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(node);
        using var connection = await RedisConnection.OpenAsync(node.Port, Patience, cancellation).ConfigureAwait(false);
        var (cursor, keys, sum) = ("0", 0L, new byte[SHA256.HashSizeInBytes]);
        do
        {
            var page = await connection.AskAsync(cancellation, "SCAN", cursor, "COUNT", "1000").ConfigureAwait(false);
            cursor = page.Items[0].Text!;
            foreach (var key in page.Items[1].Items.Select(k => k.Text!))
            {
                keys++;
                Mix(sum, key, await ValueAsync(connection, key, cancellation).ConfigureAwait(false));
            }
        }
        while (cursor != "0");
        return (keys, Convert.ToHexString(sum));
    }

    private async Task<(RedisNode Node, TimeSpan Copying, TimeSpan Replaying)> RestoreAsync(
        string name, RedisSettings settings, string file, Func<string, string> unpack, CancellationToken cancellation)
    {
        var start = _bench.Time.GetTimestamp();
        var node = RedisNode.Prepare(_bench, name, settings, isClustered: false);
        await _store.GetAsync(file, unpack(node.Data), EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
        var copied = _bench.Time.GetElapsedTime(start);
        try
        {
            await node.StartAsync(cancellation).ConfigureAwait(false);
            return (node, copied, _bench.Time.GetElapsedTime(start) - copied);
        }
        catch (RehearsalException refused) when (refused.Diagnostic.Code == "JG5201")
        {
            throw new RehearsalException(BackupDiagnostics.Corrupted(Name, refused.Diagnostic.Help?.English ?? ""));
        }
    }

    private static async Task<string> ValueAsync(RedisConnection connection, string key, CancellationToken cancellation)
    {
        var isList = (await connection.AskAsync(cancellation, "TYPE", key).ConfigureAwait(false)).Text == "list";
        if (!isList) return (await connection.AskAsync(cancellation, "DUMP", key).ConfigureAwait(false)).Text ?? "";
        var items = (await connection.AskAsync(cancellation, "LRANGE", key, "0", "-1").ConfigureAwait(false)).Items;
        return string.Concat(items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Text!.Length}:{i.Text}")));
    }

    private async Task<BackupTaken> TakenAsync(RedisNode node, string file, long start, CancellationToken cancellation) => new(
        BackupKind.Full, _bench.Time.GetElapsedTime(start), (await node.HealthAsync(cancellation).ConfigureAwait(false)).Memory,
        new(new FileInfo(_store.PathOf(file)).Length));

    private static async Task<bool> IsSavedAsync(RedisNode node, long? before, CancellationToken cancellation)
    {
        var info = (await node.AskAsync(cancellation, "INFO", "persistence").ConfigureAwait(false)).Required()!;
        return info.Contains("rdb_bgsave_in_progress:0", StringComparison.Ordinal)
            && info.Contains("rdb_last_bgsave_status:ok", StringComparison.Ordinal)
            && (await node.AskAsync(cancellation, "LASTSAVE").ConfigureAwait(false)).Number is { } saved && saved >= before
                && File.Exists(Path.Combine(node.Data, Snapshot));
    }

    // by exclusive or: no key is there twice
    private static void Mix(byte[] sum, string key, string value)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key.Length}:{key}{value}")));
        for (var i = 0; i < sum.Length; i++) sum[i] ^= hash[i];
    }
}
