using Jauge.Core;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Parts;

namespace Jauge.Rehearsal.Backups;

/// <summary>Backs a running database up while clients write to it, and brings it back twice in a fresh server: to a named instant, as after
/// a mistake, and to the end of what was archived, as after the loss of the server and its disk. The running one is left as it
/// is.</summary>
/// <param name="bench">What the fresh servers are made on.</param>
/// <param name="settings">How it is played.</param>
public sealed class RestoreDrill(Workbench bench, RestoreDrillSettings settings)
{
    /// <summary>Plays it.</summary>
    /// <param name="name">As it is called on the command line.</param>
    /// <param name="subject">What is backed up and brought back.</param>
    /// <param name="expectations">What it is held against.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RehearsalException">JG5230 to JG5234: what was backed up cannot be brought back.</exception>
    public async Task<DrillResult> RunAsync(string name, IRestoreSubject subject, Expectations expectations, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(expectations);
        var book = subject.Book();
        await book.PrepareAsync(cancellation).ConfigureAwait(false);
        using var journal = new LedgerJournal(Path.Combine(bench.Folder.Folder("journals"), $"{name}-{bench.Time.GetTimestamp()}.journal"));
        var clock = new DrillClock(bench.Time);
        await using var load = new ClientLoad(book, settings.Clients, clock, journal);
        await using var play = new RestorePlay(bench, settings, subject, clock, journal);
        await play.PlayAsync(cancellation).ConfigureAwait(false);
        var outage = OutageReading.Of(await load.StopAsync().ConfigureAwait(false), play.BackedUpFrom, play.BackedUpFrom, clock.Now);
        return new()
        {
            Name = name,
            Title = new($"{subject.Name} is backed up and brought back", $"{subject.Name} est sauvegardée et ramenée"),
            Hit = subject.Name, FaultAt = play.BackedUpFrom, HealedAt = play.BackedUpFrom, Steps = [.. play.Steps],
            Views = [new(book.Title, outage, play.Past)],
            Verdicts = [.. Verdicts(play, expectations)], Figures = [.. play.Figures],
        };
    }

    private static IEnumerable<DrillVerdict> Verdicts(RestorePlay play, Expectations expectations)
    {
        var recovery = play.Longest;
        yield return new(Text.Same("promises.recovery.rto"), VerdictWords.Within(expectations.Recovery),
            VerdictWords.Seconds(recovery),
            expectations.Recovery is { } rto ? recovery <= rto : null);
        yield return new(Text.Same("promises.recovery.rpo"), VerdictWords.Within(expectations.Loss), Lost(play),
            expectations.Loss is { } rpo ? play.Loss <= rpo : null);
        yield return new(new("the rows of the named instant", "les lignes de l'instant nommé"),
            new("all, and none later", "toutes, et aucune de plus"),
            new($"{play.Past.Lost.Count} missing, {play.TooLate} too many", $"{play.Past.Lost.Count} manquantes, {play.TooLate} de trop"),
            play.Past.IsWhole && play.TooLate == 0);
        yield return new(new("rows and checksums of every table", "lignes et sommes de contrôle de chaque table"), new("equal", "égales"),
            Text.Format($"{play.Moment.Size.Tables} tables, {play.Moment.Size.Rows:N0} rows",
                $"{play.Moment.Size.Tables} tables, {play.Moment.Size.Rows:N0} lignes"), true);
    }

    private static Text Lost(RestorePlay play) => Text.Format(
        $"{play.End.Lost.Count:N0} of {play.End.Acknowledged:N0} acknowledged, the last {play.Loss.TotalSeconds:0.00} s",
        $"{play.End.Lost.Count:N0} sur {play.End.Acknowledged:N0} confirmées, les {play.Loss.TotalSeconds:0.00} s dernières");
}
