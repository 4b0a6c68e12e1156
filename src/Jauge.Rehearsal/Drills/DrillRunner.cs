using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills;

/// <summary>Plays a drill on a system that runs: what is usual, the fault, watching, healing, counting, the verdict.</summary>
/// <param name="folder">Where journals are kept.</param>
/// <param name="time">Null for the system's clock.</param>
public sealed class DrillRunner(RehearsalFolder folder, TimeProvider? time = null)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan HealingLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan ReadingLimit = TimeSpan.FromSeconds(30);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Plays one drill. However it ends, the fault is healed.</summary>
    /// <exception cref="RehearsalException">JG5241: nothing worked before the fault; or the fault could not be made or healed.</exception>
    /// <exception cref="OperationCanceledException">Interrupted; the fault is healed.</exception>
    public async Task<DrillResult> RunAsync(Drill drill, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drill);
        var operation = drill.Clients();
        if (operation is ILedgerBook book) await book.PrepareAsync(cancellation).ConfigureAwait(false);
        using var journal = operation is ILedgerBook ? Journal(drill) : null;
        DrillClock clock = new(_time);
        await using ClientLoad clients = new(operation, drill.Settings, clock, journal);
        DrillPlay play = new(drill, clients, clock);
        try
        {
            await play.BreakAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            using CancellationTokenSource limit = new(HealingLimit, _time);
            await play.HealAsync(limit.Token).ConfigureAwait(false);
        }

        await play.WatchHealedAsync(cancellation).ConfigureAwait(false);
        return await ResultAsync(play, operation, journal, cancellation).ConfigureAwait(false);
    }

    private LedgerJournal Journal(Drill drill)
    {
        var journals = folder.Folder("journals");
        var number = Directory.EnumerateFiles(journals).Count() + 1;
        return new(Path.Combine(journals, $"{number:00}-{drill.Name}.journal"));
    }

    private static async Task<DrillResult> ResultAsync(DrillPlay play, IClientOperation operation, LedgerJournal? journal, CancellationToken cancellation)
    {
        var done = await play.Clients.StopAsync().ConfigureAwait(false);
        var outage = OutageReading.Of(done, play.FaultAt, play.HealedAt, play.Clock.Now);
        var ledger = operation is ILedgerBook book && journal is not null
            ? LedgerComparison.Of(LedgerJournal.Read(journal.Path), await ReadAsync(book, play.Clock, cancellation).ConfigureAwait(false)) : null;
        var drill = play.Drill;
        DrillJudge judge = new(drill.Expectations, outage, ledger, play.FaultAt, drill.Fault.SystemRecovers);
        return new()
        {
            Name = drill.Name, Title = drill.Title, Operations = operation.Title, Hit = play.Hit, Steps = [.. play.Steps],
            Outage = outage, Ledger = ledger, Verdicts = judge.Verdicts(),
        };
    }

    // A system that has just recovered may refuse once more; one that never did makes this fail with its own words.
    private static async Task<IReadOnlyList<long>> ReadAsync(ILedgerBook book, DrillClock clock, CancellationToken cancellation)
    {
        for (var until = clock.Now + ReadingLimit; ;)
        {
            try
            {
                return await book.ReadAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && clock.Now < until)
            {
                await Task.Delay(Poll, clock.Time, cancellation).ConfigureAwait(false);
            }
        }
    }

    internal static async Task WaitAsync(DrillClock clock, Func<bool> condition, TimeSpan until, CancellationToken cancellation)
    {
        while (!condition() && clock.Now < until)
            await Task.Delay(Poll, clock.Time, cancellation).ConfigureAwait(false);
    }
}
