using Jauge.Core;
using Jauge.Rehearsal.Ledger;

namespace Jauge.Rehearsal.Drills.Judging;

/// <summary>Holds what a drill measured against what is promised.</summary>
/// <param name="expectations">The promises.</param>
/// <param name="views">As each group of clients saw it; 1 or more. The worst counts.</param>
/// <param name="fault">When the fault struck, since the start of the drill.</param>
/// <param name="systemRecovers">Whether the system was to mend itself: otherwise recovery counts from healing on.</param>
public sealed class DrillJudge(Expectations expectations, EquatableList<DrillView> views, TimeSpan fault, bool systemRecovers)
{
    /// <summary>The verdicts, the most important first.</summary>
    public EquatableList<DrillVerdict> Verdicts() => [.. All().OfType<DrillVerdict>()];

    private IEnumerable<DrillVerdict?> All() =>
    [
        Recovery(),
        expectations.NoFailure ? NoFailure() : null,
        .. views.Select(v => v.Ledger).OfType<LedgerComparison>().SelectMany(l =>
            new[] { Loss(l), l.Duplicates.Count + l.Strangers.Count == 0 ? null : Foreign(l) }),
        expectations.Availability is { } promised ? Availability((double)promised.Value) : null,
    ];

    // null: some clients were never served again
    private TimeSpan? Served => Judged.Any(v => ServedOf(v) is null) ? null : Judged.Select(ServedOf).DefaultIfEmpty(TimeSpan.Zero).Max();

    private IEnumerable<DrillView> Judged => views.Where(v => !v.IsAside);

    private TimeSpan? ServedOf(DrillView view) => systemRecovers ? view.Outage.RecoveredAfter : view.Outage.HealedAfter;

    private long Failed => Judged.Sum(v => v.Outage.Failed);

    private DrillVerdict Recovery() => new(
        Text.Same(expectations.Recovery is null ? "recovery" : expectations.RecoveryKey),
        VerdictWords.Within(expectations.Recovery),
        Served is { } served ? Measured(served) : VerdictWords.NotSeen,
        expectations.Recovery is { } most ? Served <= most : Served is null ? false : null);

    private DrillVerdict NoFailure() => new(
        new("no failed operation", "aucune opération en échec"), Text.Same("0"), Text.Same($"{Failed}"), Failed == 0);

    private DrillVerdict Loss(LedgerComparison book)
    {
        var loss = book.LossAt(fault);
        var measured = book.Lost.Count == 0
            ? new Text($"0 of {book.Acknowledged} acknowledged", $"0 sur {book.Acknowledged} confirmées")
            : new Text(
                $"{book.Lost.Count} of {book.Acknowledged} acknowledged, the last {VerdictWords.Seconds(loss).English}",
                $"{book.Lost.Count} sur {book.Acknowledged} confirmées, les {VerdictWords.Seconds(loss).French} dernières");
        if (expectations.MayForget)
            return new(new("writes that were forgotten", "écritures oubliées"), VerdictWords.NotPromised, measured, null);
        return expectations.Loss is { } rpo
            ? new(Text.Same("promises.recovery.rpo"), VerdictWords.Within(rpo), measured, loss <= rpo)
            : new(new("lost writes", "écritures perdues"), Text.Same("0"), measured, book.Lost.Count == 0);
    }

    private static DrillVerdict Foreign(LedgerComparison book) => new(
        new("each write once", "chaque écriture une fois"), new("none twice", "aucune en double"),
        new($"{book.Duplicates.Count} twice, {book.Strangers.Count} never sent",
            $"{book.Duplicates.Count} en double, {book.Strangers.Count} jamais envoyées"), false);

    /// <summary>One such incident against what the month allows.</summary>
    private DrillVerdict Availability(double promised)
    {
        var allowed = Durations.Month * (1 - promised);
        return new(
            Text.Same("promises.availability"),
                Text.Format($"≤ {allowed.TotalMinutes:0.0} min a month", $"≤ {allowed.TotalMinutes:0.0} min par mois"),
            Served is { } served ? VerdictWords.Seconds(served) : VerdictWords.NotSeen, Served is { } time && time <= allowed);
    }

    private Text Measured(TimeSpan time) => systemRecovers ? VerdictWords.Seconds(time)
        : new($"{VerdictWords.Seconds(time).English} after healing", $"{VerdictWords.Seconds(time).French} après réparation");
}
