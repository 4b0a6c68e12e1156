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

    /// <summary>Makes the backups' folder.</summary>
    public static RedisBackup Create(Workbench bench, string name, BackupSettings settings) => new(bench, new(bench, name, User, settings));

    /// <summary>The same copies opened with other settings, as by somebody who comes after a loss.</summary>
    public RedisBackup With(BackupSettings settings) => new(_bench, _store.With(settings));

    /// <summary>Copies a snapshot that the server makes now; writes go on meanwhile.</summary>
    /// <exception cref="RehearsalException">JG5220: it is not made in time.</exception>
    public async Task<BackupTaken> CopySnapshotAsync(RedisNode node, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(node);
        var start = _bench.Time.GetTimestamp();
        var before = (await node.AskAsync(cancellation, "LASTSAVE").ConfigureAwait(false)).Number;
        (await node.AskAsync(cancellation, "BGSAVE").ConfigureAwait(false)).Required();
        await _bench.WaitAsync(node.Process!, new("a snapshot", "un instantané"), c => IsSavedAsync(node, before, c), Patience, cancellation).ConfigureAwait(false);
        await _store.PutAsync($"cat '{Path.Combine(node.Data, Snapshot)}'", Snapshot, EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
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
    public Task<RedisNode> RestoreSnapshotAsync(string name, RedisSettings settings, CancellationToken cancellation) =>
        RestoreAsync(name, settings with { KeepsLog = false }, Snapshot, data => $"cat > '{Path.Combine(data, Snapshot)}'", cancellation); // with a log it would read that instead

    /// <summary>Starts a new server with the copied log.</summary>
    /// <exception cref="RehearsalException">JG5230: it is damaged; JG5232: the key is another one.</exception>
    public Task<RedisNode> RestoreLogAsync(string name, RedisSettings settings, CancellationToken cancellation) =>
        RestoreAsync(name, settings with { KeepsLog = true }, Log, data => $"tar -xf - -C '{data}'", cancellation);

    /// <summary>Spoils the snapshot, so that a restore of it must fail.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A snapshot has no log to miss.</exception>
    public RedisBackup Spoil(Sabotage way)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)way, (int)Sabotage.MissingLog);
        if (way == Sabotage.DamagedBackup) _store.Damage(Snapshot);
        return way == Sabotage.WrongKey ? With(_store.Settings with { EncryptionKey = Password.New() }) : this;
    }

    /// <summary>What a server holds: number of keys, and a checksum of keys and values whatever their order.</summary>
    /// <remarks>Values as Redis would move them elsewhere: exact for texts; a list or a hash may be packed in another way after a restore.</remarks>
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
                Mix(sum, key, (await connection.AskAsync(cancellation, "DUMP", key).ConfigureAwait(false)).Text ?? "");
            }
        }
        while (cursor != "0");
        return (keys, Convert.ToHexString(sum));
    }

    private async Task<RedisNode> RestoreAsync(string name, RedisSettings settings, string file, Func<string, string> unpack, CancellationToken cancellation)
    {
        var node = RedisNode.Prepare(_bench, name, settings, isClustered: false);
        await _store.GetAsync(file, unpack(node.Data), EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
        try
        {
            await node.StartAsync(cancellation).ConfigureAwait(false);
            return node;
        }
        catch (RehearsalException refused) when (refused.Diagnostic.Code == "JG5201")
        {
            throw new RehearsalException(BackupDiagnostics.Corrupted(Name, refused.Diagnostic.Help?.English ?? ""));
        }
    }

    private async Task<BackupTaken> TakenAsync(RedisNode node, string file, long start, CancellationToken cancellation) => new(
        BackupKind.Full, _bench.Time.GetElapsedTime(start), (await node.HealthAsync(cancellation).ConfigureAwait(false)).Memory, new(new FileInfo(_store.PathOf(file)).Length));

    private static async Task<bool> IsSavedAsync(RedisNode node, long? before, CancellationToken cancellation)
    {
        var info = (await node.AskAsync(cancellation, "INFO", "persistence").ConfigureAwait(false)).Required()!;
        return info.Contains("rdb_bgsave_in_progress:0", StringComparison.Ordinal) && info.Contains("rdb_last_bgsave_status:ok", StringComparison.Ordinal)
            && (await node.AskAsync(cancellation, "LASTSAVE").ConfigureAwait(false)).Number is { } saved && saved >= before && File.Exists(Path.Combine(node.Data, Snapshot));
    }

    // by exclusive or: no key is there twice
    private static void Mix(byte[] sum, string key, string value)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key.Length}:{key}{value}")));
        for (var i = 0; i < sum.Length; i++) sum[i] ^= hash[i];
    }
}
