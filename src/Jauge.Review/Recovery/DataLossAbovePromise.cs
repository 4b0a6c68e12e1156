using Jauge.Core;
using Jauge.Review.Reading;

namespace Jauge.Review.Recovery;

/// <summary>JR201.</summary>
internal sealed class DataLossAbovePromise()
    : ReviewRule("JR201", "Backups and replication against the promised RPO", "Sauvegardes et réplication face au RPO promis")
{
    private const string Promise = "promises.recovery.rpo";

    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Recovery?.Rpo is not { } promised) yield break;
        foreach (var loss in DataLoss.Of(context))
            foreach (var (severity, message, cure) in Objections(loss, promised))
                yield return Report(context, severity, $"{loss.Component.Path}.backups", message, cure, Promise, loss.Sources);
    }

    private static IEnumerable<(FindingSeverity Severity, Text Message, Text Cure)> Objections(DataLoss loss, TimeSpan promised)
    {
        if (loss.AfterFailover > promised) yield return (FindingSeverity.Contradiction, Lagging(loss, promised), CureLag);
        if (loss.AfterRestore is not { } restored) yield break;
        if (restored > promised) yield return (FindingSeverity.Contradiction, TooRare(loss, restored, promised), CureRare);
        else if (loss.GeoLag is { } geo && geo.Value.High > promised)
            yield return (FindingSeverity.Risk, FarCopyLags(loss, restored, geo.Value.High, promised), CureGeo);
        else if (loss.Component.Spec.Backups?.PointInTime is null && loss.Interval > promised)
            yield return (FindingSeverity.Advice, Silent(loss, restored, promised), CureSilent);
    }

    private static Text TooRare(DataLoss loss, TimeSpan restored, TimeSpan promised) => loss.HasPointInTime
        ? Text.Format(
            $"{loss.Component.Name}: the archived log may lag by {Figures.Time(restored)}; at most {Figures.Time(promised)} of work may be lost.",
            $"{loss.Component.Name} : le journal archivé peut avoir {Figures.Time(restored)} de retard ; {Figures.Time(promised)} de travail au plus peuvent se perdre.")
        : Text.Format(
            $"{loss.Component.Name}: {Backups(restored)} without point-in-time recovery lose up to {Hours(restored)} of work; at most {Figures.Time(promised)} may be lost.",
            $"{loss.Component.Name} : {Backups(restored)} sans restauration à un instant donné perdent jusqu'à {Hours(restored)} de travail ; {Figures.Time(promised)} au plus peuvent se perdre.");

    private static Text FarCopyLags(DataLoss loss, TimeSpan restored, TimeSpan geo, TimeSpan promised) => Text.Format(
        $"{loss.Component.Name}: {Alone(loss)}the offering's point-in-time recovery loses up to {Figures.Time(restored)} within the region, and keeps the {Figures.Time(promised)}; the geo-redundant copy lags by up to {Figures.Time(geo)}, so the loss of the region breaks them.",
        $"{loss.Component.Name} : {Alone(loss)}la restauration à un instant donné de l'offre perd jusqu'à {Figures.Time(restored)} dans la région, et tient les {Figures.Time(promised)} ; la copie géo-redondante a jusqu'à {Figures.Time(geo)} de retard, si bien que la perte de la région les dépasse.");

    private static Text Silent(DataLoss loss, TimeSpan restored, TimeSpan promised) => Text.Format(
        $"{loss.Component.Name}: {Alone(loss)}the promised {Figures.Time(promised)} rest on the offering's point-in-time recovery ({Figures.Time(restored)} within the region), which the file does not state.",
        $"{loss.Component.Name} : {Alone(loss)}les {Figures.Time(promised)} promises reposent sur la restauration à un instant donné de l'offre ({Figures.Time(restored)} dans la région), que le fichier ne dit pas.");

    private static Text Alone(DataLoss loss) => loss.Interval is { } every
        ? Text.Format($"{Backups(every)} alone lose up to {Hours(every)}; ",
            $"{Backups(every)} à elles seules perdent jusqu'à {Hours(every)} ; ")
        : new("", "");

    private static Text Backups(TimeSpan every) => every == TimeSpan.FromDays(1)
        ? new("daily backups", "des sauvegardes quotidiennes")
        : Text.Format($"backups {Figures.Time(every)} apart", $"des sauvegardes à {Figures.Time(every)} d'intervalle");

    private static Text Hours(TimeSpan time) => time == TimeSpan.FromDays(1) ? Text.Same("24 h") : Figures.Time(time);

    private static Text Lagging(DataLoss loss, TimeSpan promised) => Text.Format(
        $"{loss.Component.Name}: the standby is fed asynchronously and may lag by {Figures.Time(loss.AfterFailover!.Value)}; at most {Figures.Time(promised)} may be lost.",
        $"{loss.Component.Name} : le serveur de secours est alimenté en asynchrone et peut avoir {Figures.Time(loss.AfterFailover!.Value)} de retard ; {Figures.Time(promised)} au plus peuvent se perdre.");

    private static Text CureRare => new(
        "Archive the log (point-in-time: true), or back up at least as often as the promise.",
        "Archiver le journal (point-in-time: true), ou sauvegarder au moins aussi souvent que le promet le RPO.");

    private static Text CureGeo => new(
        "Promise the RPO within the region and another one for its loss, or replicate to the second region (a read replica, failover: { replication, lag }).",
        "Promettre ce RPO dans la région et un autre pour sa perte, ou répliquer dans la seconde région (réplique de lecture, failover: { replication, lag }).");

    private static Text CureSilent => new(
        "Write point-in-time: true, and rehearse a restore to an instant.",
        "Écrire point-in-time: true, et répéter une restauration à un instant donné.");

    private static Text CureLag => new("Replicate synchronously, or promise the lag.", "Répliquer en synchrone, ou promettre ce retard.");
}
