using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Recovery;

/// <summary>JR207.</summary>
internal sealed class NoBackupStated() : ReviewRule("JR207", "Database without stated backups", "Base de données sans sauvegarde indiquée")
{
    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises is { Availability: null, Recovery: null }) yield break;
        foreach (var component in context.CriticalPath.Where(c => c.Offering.Kind == OfferingKind.Database && c.Spec.Backups is null))
            yield return Report(
                context, FindingSeverity.Risk, component.Path, Message(component), Cure, context.Promises.Recovery?.Rpo is null ? null : "promises.recovery.rpo",
                component.Time("backup.retention.default")?.Citation, component.Flag("backup.point-in-time")?.Citation);
    }

    private static Text Message(DeployedComponent component) => component.Time("backup.retention.default") is { } kept
        ? Text.Format(
            $"{component.Name} states no backups. What the provider sets by default is kept for {Figures.Time(kept.Value.High)}: a mistake found later cannot be undone.",
            $"{component.Name} n'indique aucune sauvegarde. Ce que le fournisseur règle par défaut est gardé {Figures.Time(kept.Value.High)} : une erreur vue plus tard ne se défait pas.")
        : new(
            $"{component.Name} states no backups: what can be restored, and for how long, is left to a default.",
            $"{component.Name} n'indique aucune sauvegarde : ce qui se restaure, et jusqu'à quand, est laissé à un réglage par défaut.");

    private static Text Cure => new("State backups: { every, keep, point-in-time }.", "Écrire backups: { every, keep, point-in-time }.");
}
