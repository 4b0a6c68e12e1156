using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Recovery;

/// <summary>JR202.</summary>
internal sealed class RestoreAbovePromise()
    : ReviewRule("JR202", "Failover and restore against the promised RTO", "Bascule et restauration face au RTO promis")
{
    private const string Promise = "promises.recovery.rto";
    private static readonly string[] Durations = ["failover.time", "restore.time"];

    public override IEnumerable<Finding> Examine(ReviewContext context)
    {
        if (context.Promises.Recovery?.Rto is not { } promised) yield break;
        foreach (var component in DataLoss.Of(context).Select(l => l.Component))
            foreach (var finding in TooSlow(context, component, promised).Concat(Unproven(context, component, promised)))
                yield return finding;
    }

    private IEnumerable<Finding> TooSlow(ReviewContext context, DeployedComponent component, TimeSpan promised) =>
        from name in Durations
        let known = component.Time(name)
        where known is not null && known.Value.High > promised
        let severity = known.Value.Low > promised ? FindingSeverity.Contradiction : FindingSeverity.Risk
        select Report(context, severity, component.Path, Slow(component, known.Value, promised), CureSlow, Promise, known.Citation);

    private IEnumerable<Finding> Unproven(ReviewContext context, DeployedComponent component, TimeSpan promised)
    {
        if (component.Spec.Backups is not { } backups || component.Time("restore.time") is not null) yield break;
        var test = backups.RestoreTest is { } name ? context.Spec.Calendar.GetValueOrDefault(name) : null;
        if (test?.Takes > promised)
            yield return Report(context, FindingSeverity.Contradiction, $"{component.Path}.backups", Longer(component, test, promised),
                CureSlow, Promise);
        else if (test?.Takes is null)
            yield return Report(
                context, FindingSeverity.Risk, $"{component.Path}.backups", NoFigure(component, promised), CureUnproven, Promise,
                component.Fact("restore.time-stated") is { } stated ? Citation.Of(stated) : null,
                component.Time("failover.time")?.Citation);
    }

    private static Text Slow(DeployedComponent component, Range<TimeSpan> takes, TimeSpan promised) => Text.Format(
        $"{component.Name} is back after {Figures.Times(takes)}; {Figures.Time(promised)} are promised.",
        $"{component.Name} revient après {Figures.Times(takes)} ; {Figures.Time(promised)} sont promises.");

    private static Text Longer(DeployedComponent component, TaskSpec test, TimeSpan promised) => Text.Format(
        $"The restore of {component.Name} is rehearsed in {Figures.Time(test.Takes!.Value)}; {Figures.Time(promised)} are promised.",
        $"La restauration de {component.Name} est répétée en {Figures.Time(test.Takes!.Value)} ; {Figures.Time(promised)} sont promises.");

    private static Text NoFigure(DeployedComponent component, TimeSpan promised) => Text.Format(
        $"{Standby(component)}a restore of {component.Name} has no stated duration: the provider promises none, and no entry of the calendar rehearses it.{Pace(component, promised)}",
        $"{Standby(component)}la restauration de {component.Name} n'a pas de durée connue : le fournisseur n'en promet aucune, et aucune entrée du calendrier ne la répète.{Pace(component, promised)}");

    private static Text Standby(DeployedComponent component) => component.Time("failover.time") is { } failover
        ? Text.Format($"The standby takes over in {Figures.Times(failover.Value)}, which is enough for a lost server; for lost data, ",
            $"Le secours prend le relais en {Figures.Times(failover.Value)}, ce qui suffit pour un serveur perdu ; pour des données perdues, ")
        : new Text("For lost data, ", "Pour des données perdues, ");

    /// <summary>The pace that the promise asks of a copy alone, before any log is replayed.</summary>
    private static Text Pace(DeployedComponent component, TimeSpan promised)
    {
        if ((component.Spec.Backups?.Data ?? component.Spec.Storage) is not { Count: > 0 } size) return new("", "");
        var pace = size.Gigabytes * 1000 / (decimal)promised.TotalSeconds;
        var bound = component.Spec.Backups?.Data is null
            ? new Text(" if the provisioned storage is full", " si le stockage provisionné est plein") : new Text("", "");
        return Text.Format(
            $" Copying {size.Gigabytes:N0} GB in {Figures.Time(promised)} asks for {pace:N0} MB/s{bound}, before any log is replayed.",
            $" Copier {size.Gigabytes:N0} Go en {Figures.Time(promised)} demande {pace:N0} Mo/s{bound}, avant de rejouer le moindre journal.");
    }

    private static Text CureSlow => new(
        "Promise what the procedure takes, or shorten it: a warm standby, smaller data, a practised restore.",
        "Promettre ce que prend la procédure, ou la raccourcir : un secours à chaud, moins de données, une restauration répétée.");

    private static Text CureUnproven => new(
        "Put a restore test in the calendar (backups: { restore-test: … }) and write how long it takes.",
        "Mettre un test de restauration au calendrier (backups: { restore-test: … }) et écrire combien de temps il prend.");
}
