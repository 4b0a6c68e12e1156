using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts;

namespace Jauge.Rehearsal.Backups;

/// <summary>One backup-and-restore drill while it is played.</summary>
internal sealed class RestorePlay(
    Workbench bench, RestoreDrillSettings settings, IRestoreSubject subject, DrillClock clock, LedgerJournal journal) : IAsyncDisposable
{
    private IBackups? _open;
    private readonly List<DrillStep> _steps = [];
    private readonly List<Text> _figures = [];

    public IReadOnlyList<DrillStep> Steps => _steps;

    /// <summary>Sizes and times, a line each.</summary>
    public IReadOnlyList<Text> Figures => _figures;

    /// <summary>When the first backup began: what clients feel from then on is its doing.</summary>
    public TimeSpan BackedUpFrom { get; private set; }

    public KnownMoment Moment { get; private set; } = null!;

    /// <summary>The journal up to the named instant against what was restored of it.</summary>
    public LedgerComparison Past { get; private set; } = null!;

    /// <summary>Restored writes that were sent only after the named instant.</summary>
    public int TooLate { get; private set; }

    /// <summary>The journal up to the loss against what the archive gave back.</summary>
    public LedgerComparison End { get; private set; } = null!;

    public TimeSpan Loss { get; private set; }

    public TimeSpan Longest { get; private set; }

    public async Task PlayAsync(CancellationToken cancellation)
    {
        _open = await subject.PrepareAsync(bench, settings.Backup, cancellation).ConfigureAwait(false);
        BackedUpFrom = clock.Now;
        foreach (var kind in Backups.Kinds) await BackUpAsync(kind, cancellation).ConfigureAwait(false);
        Moment = await Backups.MomentAsync(clock, cancellation).ConfigureAwait(false);
        Note(Text.Format($"the named instant: {Instant}, {Moment.Size.Rows:N0} rows",
            $"l'instant nommé : {Instant}, {Moment.Size.Rows:N0} lignes"));
        await WriteOnAsync(cancellation).ConfigureAwait(false);
        var lostAt = clock.Now;
        var left = await Backups.PutAsideAsync("left", cancellation).ConfigureAwait(false);
        Note(new("what a loss of the server and its disk would leave is put aside",
            "ce qu'une perte du serveur et de son disque laisserait est mis de côté"));
        await Backups.ReachAsync(Moment.At, cancellation).ConfigureAwait(false);
        await RestorePastAsync(cancellation).ConfigureAwait(false);
        await RestoreEndAsync(left, lostAt, cancellation).ConfigureAwait(false);
    }

    private IBackups Backups => _open!;

    private string Instant => Moment.At.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private async Task BackUpAsync(BackupKind kind, CancellationToken cancellation)
    {
        var taken = await Backups.BackUpAsync(kind, cancellation).ConfigureAwait(false);
        Text what = kind == BackupKind.Full ? new("full backup", "sauvegarde complète")
            : new("incremental backup", "sauvegarde incrémentale");
        var (seconds, size, stored) = (taken.Duration.TotalSeconds, Rounded(taken.Source), Rounded(taken.Stored));
        Measured(Text.Format($"{what}: {seconds:0.0} s, {size} → {stored}", $"{what} : {seconds:0.0} s, {size} → {stored}"));
        await WriteOnAsync(cancellation).ConfigureAwait(false);
    }

    private async Task RestorePastAsync(CancellationToken cancellation)
    {
        // the running system keeps its own backup whole: only a copy is spoilt
        var opened = settings.Sabotage == Sabotage.None ? Backups
            : await Backups.SpoiltAsync(settings.Sabotage, cancellation).ConfigureAwait(false);
        var restored = await opened.RestoreAsync($"{Path.GetFileName(Backups.Folder)}-past", Moment.At, cancellation).ConfigureAwait(false);
        Measured(restored, new("to the named instant", "à l'instant nommé"));
        await Moment.CheckAsync(subject.Name, restored, cancellation).ConfigureAwait(false);
        var rows = await RowsAsync(restored, cancellation).ConfigureAwait(false);
        var entries = LedgerJournal.Read(journal.Path).ToList();
        Past = LedgerComparison.Of(entries.Where(e => e.Event == LedgerEvent.Attempted || e.At <= Moment.Before), rows);
        var later = entries.Where(e => e.Event == LedgerEvent.Attempted && e.At >= Moment.After).Select(e => e.Id).ToHashSet();
        TooLate = rows.Count(later.Contains);
    }

    private async Task RestoreEndAsync(IRestorable left, TimeSpan lostAt, CancellationToken cancellation)
    {
        var restored = await left.RestoreAsync($"{Path.GetFileName(Backups.Folder)}-end", null, cancellation).ConfigureAwait(false);
        Measured(restored, new("to the end of the archive", "à la fin de l'archive"));
        var rows = await RowsAsync(restored, cancellation).ConfigureAwait(false);
        End = LedgerComparison.Of(LedgerJournal.Read(journal.Path).Where(e => e.Event == LedgerEvent.Attempted || e.At <= lostAt), rows);
        Loss = End.LossAt(lostAt);
    }

    public ValueTask DisposeAsync() => _open?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<IReadOnlyList<long>> RowsAsync(IRestored restored, CancellationToken cancellation)
    {
        await using var book = restored.Book();
        var rows = await book.ReadAsync(cancellation).ConfigureAwait(false);
        await restored.StopAsync().ConfigureAwait(false);
        return rows;
    }

    private void Measured(IRestored restored, Text target)
    {
        if (restored.Copying + restored.Replaying > Longest) Longest = restored.Copying + restored.Replaying;
        var (copying, replaying) = (restored.Copying.TotalSeconds, restored.Replaying.TotalSeconds);
        Measured(Text.Format($"restored {target}: {copying:0.0} s + {replaying:0.0} s",
            $"restaurée {target} : {copying:0.0} s + {replaying:0.0} s"));
    }

    // to three digits: 23.7 MB, 44.4 kB
    private static Bytes Rounded(Bytes size)
    {
        var step = 1L;
        while (size.Count / step >= 1000) step *= 10;
        return new((size.Count + (step / 2)) / step * step);
    }

    private Task WriteOnAsync(CancellationToken cancellation) => Task.Delay(settings.Between, bench.Time, cancellation);

    private void Measured(Text figure)
    {
        _figures.Add(figure);
        Note(figure);
    }

    private void Note(Text what) => _steps.Add(new(clock.Now, what));
}
