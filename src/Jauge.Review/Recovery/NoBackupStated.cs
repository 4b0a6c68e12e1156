using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Recovery;

/// <summary>JR207.</summary>
internal sealed class NoBackupStated()
    : ReviewRule("JR207", "Database whose backups are left to a default",
        "Base de données dont les sauvegardes sont laissées à un réglage par défaut")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises is { Availability: null, Recovery: null }) yield break;
        foreach (var component in context.CriticalPath.Where(c => c.Offering.Kind == OfferingKind.Database && IsOpen(c)))
            yield return Report(
                context, FindingSeverity.Risk, $"{component.Path}.backups", Message(component), Cure,
                context.Promises.Recovery?.Rpo is null ? null : "promises.recovery.rpo",
                component.Time("backup.retention.default")?.Citation, component.Time("backup.retention.max")?.Citation);
    }

    /// <summary>Nothing is stated, or not how long backups are kept where the default is known to be short.</summary>
    private static bool IsOpen(DeployedComponent component) =>
        component.Spec.Backups is null || (component.Spec.Backups.Keep is null && component.Time("backup.retention.default") is not null);

    private static Text Message(DeployedComponent component) => component.Time("backup.retention.default") is { } kept
        ? Text.Format(
            $"{component.Name} does not say how long its backups are kept; set by an API or a tool, they are kept for {Figures.Times(kept.Value)} only, and a mistake found later cannot be undone.",
            $"{component.Name} ne dit pas combien de temps ses sauvegardes sont gardées ; réglées par une API ou un outil, elles ne le sont que {Figures.Times(kept.Value)}, et une erreur vue plus tard ne se défait pas.")
        : new(
            $"{component.Name} states no backups: what can be restored, and for how long, is left to a default.",
            $"{component.Name} n'indique aucune sauvegarde : ce qui se restaure, et jusqu'à quand, est laissé à un réglage par défaut.");

    private static Text Cure => new("State backups: { every, keep, point-in-time }.", "Écrire backups: { every, keep, point-in-time }.");
}
