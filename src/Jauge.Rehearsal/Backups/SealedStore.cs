using System.Collections.Concurrent;
using System.Security.Cryptography;
using Jauge.Core;
using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Backups;

/// <summary>Backup files whose tool neither encrypts nor notices damage: sealed with the key on their way to disk, their checksums kept
/// apart from them.</summary>
/// <param name="bench">Runs the commands.</param>
/// <param name="name">What is backed up.</param>
/// <param name="user">Whom the commands run as.</param>
/// <param name="settings">The key, and the limits.</param>
/// <param name="folder">Name of its folder.</param>
internal sealed class SealedStore(Workbench bench, string name, string user, BackupSettings settings, string folder)
{
    private const string Cipher = "openssl enc -aes-256-cbc -pbkdf2 -pass env:BACKUP_KEY";
    private readonly ConcurrentDictionary<string, string> _checksums = new(StringComparer.Ordinal);
    private int _runs;

    internal string Name => name;

    internal BackupSettings Settings => settings;

    internal string Folder { get; } = bench.Folder.Folder(folder, user);

    /// <summary>A store of its own, whatever else is called so.</summary>
    internal static SealedStore New(Workbench bench, string name, string user, BackupSettings settings)
    {
        var (number, folder) = (1, $"{name}-backup");
        while (Directory.Exists(Path.Combine(bench.Folder.Path, folder))) folder = $"{name}-backup-{++number}";
        return new(bench, name, user, settings, folder);
    }

    /// <summary>A copy of what is there now.</summary>
    internal async Task<SealedStore> CopyAsync(string suffix, CancellationToken cancellation)
    {
        var copy = With(settings, $"{folder}-{suffix}");
        var outcome = await RunAsync($"cp -a '{Folder}/.' '{copy.Folder}'", EquatableMap<string>.Empty, cancellation).ConfigureAwait(false);
        return outcome.Exit.Code == 0 ? copy : throw Failed("cp", outcome);
    }

    /// <summary>The same files opened with another key.</summary>
    internal SealedStore With(BackupSettings other) => With(other, folder);

    private SealedStore With(BackupSettings other, string place)
    {
        var store = new SealedStore(bench, name, user, other, place);
        foreach (var (file, checksum) in _checksums) store._checksums[file] = checksum;
        return store;
    }

    internal string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Seals what a command writes.</summary>
    /// <param name="command">A line of shell; its output is the backup.</param>
    /// <param name="file">Name of the file that holds it.</param>
    /// <param name="environment">Of the command.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RehearsalException">JG5208: the command failed.</exception>
    internal async Task<TimeSpan> PutAsync(string command, string file, EquatableMap<string> environment, CancellationToken cancellation)
    {
        var seal = settings.EncryptionKey is null ? "" : $" | {Cipher} -salt";
        var outcome = await RunAsync($"{command}{seal} > '{PathOf(file)}'", environment, cancellation).ConfigureAwait(false);
        if (outcome.Exit.Code != 0) throw Failed(command, outcome);
        _checksums[file] = await ChecksumAsync(file, cancellation).ConfigureAwait(false);
        return outcome.Took;
    }

    /// <summary>Opens a file for a command, after its checksum was looked at.</summary>
    /// <param name="file">Of <see cref="PutAsync"/>.</param>
    /// <param name="command">A line of shell; its input is the backup.</param>
    /// <param name="environment">Of the command.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RehearsalException">JG5230: it is damaged; JG5232: the key is another.</exception>
    internal async Task GetAsync(string file, string command, EquatableMap<string> environment, CancellationToken cancellation)
    {
        if (!File.Exists(PathOf(file)) || await ChecksumAsync(file, cancellation).ConfigureAwait(false) != _checksums[file])
            throw new RehearsalException(BackupDiagnostics.Corrupted(name, $"{file}: SHA-256"));
        var open = settings.EncryptionKey is null ? $"cat '{PathOf(file)}'" : $"{Cipher} -d -in '{PathOf(file)}'";
        var outcome = await RunAsync($"{open} | {command}", environment, cancellation).ConfigureAwait(false);
        if (outcome.Exit.Code == 0) return;

        // its bytes are the ones that were written: what does not open then was sealed with another key
        throw settings.EncryptionKey is not null && IsUnreadable(outcome.Output) ? new(BackupDiagnostics.WrongKey(name))
            : Failed(command, outcome);
    }

    /// <summary>Runs a line of shell that fails when any of its commands does.</summary>
    internal Task<CommandOutcome> RunAsync(string line, EquatableMap<string> environment, CancellationToken cancellation) =>
        bench.Supervisor.RunAsync(new()
    {
        Name = $"{name}-backup-{Interlocked.Increment(ref _runs)}-{Environment.CurrentManagedThreadId}", Program = "bash", Package = "bash",
        Arguments = ["-o", "pipefail", "-c", line],
        User = user, OwnNamespace = false, ReadyWithin = settings.Limit,
        Environment = settings.EncryptionKey is { } key ? environment.With("BACKUP_KEY", key) : environment,
    }, cancellation);

    /// <summary>Spoils a file, so that a restore of it must fail.</summary>
    internal void Damage(string file) => Spoiling.TurnByte(PathOf(file));

    internal static RehearsalException Failed(string command, CommandOutcome outcome) =>
        new(ProcessDiagnostics.CommandFailed(command.Split(' ')[0], outcome.Exit.ToString(), outcome.Output.Trim()));

    private static bool IsUnreadable(string words) =>
        words.Contains("bad decrypt", StringComparison.Ordinal) || words.Contains("bad magic", StringComparison.Ordinal)
            || words.Contains("wrong chunk magic", StringComparison.Ordinal);

    private async Task<string> ChecksumAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(PathOf(file));
        return Convert.ToHexString(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
    }
}
