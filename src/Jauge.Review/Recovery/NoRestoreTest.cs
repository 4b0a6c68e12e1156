using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Recovery;

/// <summary>JR204.</summary>
internal sealed class NoRestoreTest()
    : ReviewRule("JR204", "Backups that no calendar restores", "Sauvegardes qu'aucun calendrier ne restaure")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (Promise(context) is not { } promise) yield break;
        var untested = context.Components.Where(c => c.Offering.Kind == OfferingKind.Database && c.Spec.Backups is { RestoreTest: null })
            .ToList();
        if (untested.Count > 0)
            yield return Report(context, Weight(context), $"{untested[0].Path}.backups",
                Message(Figures.Names(untested.Select(c => c.Name))), Cure, promise);
    }

    /// <summary>Where an RTO is promised, JR202 says it with the figures.</summary>
    private static string? Promise(ReviewContext context) =>
        context.Promises.Recovery?.Rto is not null ? null : context.Promises.Recovery?.Rpo is not null ? "promises.recovery.rpo"
        : context.Promises.Availability is not null ? "promises.availability" : null;

    /// <summary>A promised recovery rests on restores; an availability promise only suffers without them.</summary>
    private static FindingSeverity Weight(ReviewContext context) =>
        context.Promises.Recovery is null ? FindingSeverity.Advice : FindingSeverity.Risk;

    private static Text Message(string names) => new(
        $"{names}: backups are kept, and no entry of the calendar restores one. A backup that was never restored is a hope.",
        $"{names} : des sauvegardes sont gardées, et aucune entrée du calendrier n'en restaure une. Une sauvegarde jamais restaurée est un espoir.");

    private static Text Cure => new(
        "Add a recurring restore test to the calendar and name it under backups: { restore-test: … }.",
        "Ajouter au calendrier un test de restauration récurrent et le nommer sous backups: { restore-test: … }.");
}
