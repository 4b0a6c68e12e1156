using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Runbooks;

/// <summary>What an environment may lose: a replica, a store's primary, a zone, a region, data that were damaged or deleted.</summary>
internal sealed class Losses(EnvironmentPlan plan)
{
    private const string Any = "2026-11-20T08:30:00Z";
    private readonly RenderContext _context = plan.Context;

    private IEnumerable<DeployedComponent> Running => _context.Deployment.Components.Where(c => c.Spec.Optional != true);

    private IReadOnlyList<DeployedComponent> Stores =>
        [.. Running.Where(c => c.Offering.Kind == OfferingKind.Database
            || (c.Spec.Backups is not null && c.Offering.Kind == OfferingKind.Storage))];

    internal IEnumerable<Loss> All() => Running.Where(c => c.Offering.Kind == OfferingKind.Service && Serves(c)).Select(Replica)
        .Concat(Stores.SelectMany(OfStore)).Concat(Region());

    // node groups carry programs and are none
    private bool Serves(DeployedComponent component) => _context.Deployment.Calls.VisitsPerRequest(component.Name) > 0;

    private Loss Replica(DeployedComponent component) => component.MinReplicas > 1
        ? new(_context.Say($"{component.Name}: one replica", $"{component.Name} : une réplique"), Noticed(component),
            TimeSpan.Zero) { IsFailover = true }
        : new(_context.Say($"{component.Name}: its only replica", $"{component.Name} : son unique réplique"), Start(component),
            TimeSpan.Zero);

    // the others serve on; what the lost one was doing waits until its platform sees it
    private static Range<TimeSpan>? Noticed(DeployedComponent component) => component.LossNoticed()
        ?? (component.TimeFact("failover.detection.interval")?.High is { } every
            ? new(every * (component.FailuresUntilLost() - 1), every * component.FailuresUntilLost()) : null);

    private static Range<TimeSpan>? Start(DeployedComponent component) => component.Spec.Serves?.StartsIn is { } starts
        ? new(TimeSpan.FromSeconds(Math.Round(starts.MeanSeconds)), TimeSpan.FromSeconds(Math.Round(starts.MeanSeconds * 2))) : null;

    private IEnumerable<Loss> OfStore(DeployedComponent store)
    {
        if (store.Offering.HighAvailability.Count > 0) yield return Primary(store);
        yield return Damaged(store);
        if (store.Spec.Backups?.GeoRedundant == true) yield return Far(store);
    }

    private Loss Primary(DeployedComponent store) => store.HighAvailability != "none" && store.Promotion() is not null
        ? new(_context.Say($"{store.Name}: its primary or its zone", $"{store.Name} : son primaire ou sa zone"), store.TakeOver(),
            store.LossAfterFailover())
        {
            IsFailover = true, Commands = CrossesRegions(store) ? [] : [.. Script(Operation.Failover, "failover.sh", store)],
            Note = _context.Say("The standby takes over by itself; this forces it, for a drill or where it hesitates.",
                "Le secours prend la relève de lui-même ; ceci le force, pour un exercice ou s'il hésite."),
        }
        : new(_context.Say($"{store.Name}: its server, without a standby", $"{store.Name} : son serveur, sans secours"), Restored(store),
            store.LossAfterRestore())
        {
            Note = _context.Say("The provider repairs the server; where that takes too long, restore beside it.",
                "Le fournisseur répare le serveur ; si cela dure, restaurer à côté."),
            Commands = [.. Script(Operation.Restore, "restore.sh", store, "--at", Any)],
        };

    private Loss Damaged(DeployedComponent store) =>
        new(_context.Say($"{store.Name}: data damaged or deleted", $"{store.Name} : données abîmées ou supprimées"), Restored(store),
            store.LossAfterRestore())
        {
            Note = _context.Say($"Stop what damages first, then restore to the last sound second, beside the original.{Proof(store)}",
                $"Arrêter d'abord ce qui abîme, puis restaurer à la dernière seconde saine, à côté de l'original.{Proof(store)}"),
            Commands = [.. Script(Operation.Restore, "restore.sh", store, "--at", Any)],
        };

    private string Proof(DeployedComponent store) =>
        store.Spec.Backups?.RestoreTest is { } test && _context.Deployment.Spec.Calendar.GetValueOrDefault(test) is { } task
        ? _context.Say($" Rehearsed: {task.Task}.", $" Répété : {task.Task}.")
            : _context.Say(" No entry of the calendar rehearses it.", " Aucune entrée du calendrier ne le répète.");

    // the rehearsal is the only measure there is
    private Range<TimeSpan>? Restored(DeployedComponent store) =>
        store.TimeFact("restore.time")
            ?? (store.Spec.Backups?.RestoreTest is { } test && _context.Deployment.Spec.Calendar.GetValueOrDefault(test)?.Takes is { } takes
                ? new(takes, takes) : null);

    private Loss Far(DeployedComponent store) =>
        new(_context.Say($"{store.Name}: its region, from the copy in the paired one",
            $"{store.Name} : sa région, depuis la copie de la région appairée"), Restored(store), store.LossAfterGeoRestore())
        {
            Commands = [.. Script(Operation.Restore, "restore.sh", store, "--to", Paired(store.Regions[0].Region))],
            Note = _context.Say("Everything else has to be deployed there, too: one more environment in the description, in that region, so that names and state stay apart; render, deploy, then lead the programs to the restored server. A server of a private network is restored into the network of that environment: --vnet, --subnet and --private-dns-zone of az.",
                "Tout le reste doit aussi y être déployé : un environnement de plus dans la description, dans cette région, pour que noms et état restent distincts ; rendre, déployer, puis diriger les programmes vers le serveur restauré. Un serveur de réseau privé se restaure dans le réseau de cet environnement : --vnet, --subnet et --private-dns-zone de az."),
        };

    // learn.microsoft.com/azure/reliability/regions-paired, November 2026
    private static string Paired(string region) => region switch
    {
        "westeurope" => "northeurope", "northeurope" => "westeurope", "francecentral" => "francesouth", "eastus2" => "centralus",
        "eastus" => "westus", "uksouth" => "ukwest", _ => "REGION",
    };

    private IEnumerable<Loss> Region()
    {
        var regions = Running.Where(c => c.Offering.Kind == OfferingKind.Service).SelectMany(c => c.Regions)
            .Where(r => r.Region != "global").Distinct().ToList();
        if (regions.Count == 0) yield break;
        var main = regions[0];
        if (regions.Count > 1 && Running.FirstOrDefault(c => c.Offering.Kind == OfferingKind.Dns && c.Spec.Failover is not null) is { } dns)
            yield return Moved(main, regions[1], dns);
        else if (!Stores.Any(s => s.Spec.Backups?.GeoRedundant == true)
            && Stores.SelectMany(s => s.Regions).Distinct().ToList() is [{ } home]) yield return Whole(home);
    }

    // a store that keeps its copies where it stands itself
    private Loss Whole(RegionId region) => new(_context.Say($"the region {region.Region}", $"la région {region.Region}"), null, null)
    {
        IsTotal = true,
        Note = _context.Say($"No backup of {Named()} leaves the region: Terraform makes the rest again elsewhere, the data are gone. A copy in another region prevents it (backups: geo-redundant), or an export that is kept outside.",
            $"Aucune sauvegarde de {Named()} ne quitte la région : Terraform refait le reste ailleurs, les données sont perdues. Une copie dans une autre région l'évite (backups: geo-redundant), ou un export gardé au-dehors."),
    };

    private string Named() => string.Join(", ", Stores.Select(s => s.Name));

    private Loss Moved(RegionId from, RegionId to, DeployedComponent dns)
    {
        var followers = Stores.Where(s => s.Regions.Contains(from) && s.Regions.Contains(to)).ToList();
        return new(_context.Say($"the region {from.Region}: {to.Region} takes over",
            $"la région {from.Region} : {to.Region} prend la relève"), dns.TakeOver(), followers.Count == 0 ? null : followers.Max(s =>
            s.Spec.Failover?.Lag))
        {
            IsFailover = true,
            Note = _context.Say("Stores first, visitors second; what had not reached the other region is lost.",
                "Les données d'abord, les visiteurs ensuite ; ce qui n'avait pas atteint l'autre région est perdu."),
            Commands = [.. followers.Where(CrossesRegions).SelectMany(s => Script(Operation.Failover, "failover.sh", s)),
                .. Script(Operation.Failover, "failover.sh", dns, "--from", from.Region), Verify()],
        };
    }

    // what a script hands over from one region to another; standbys of other stores stand in the region that is lost
    private bool CrossesRegions(DeployedComponent store) =>
        plan.Steps(Operation.Failover).Where(s => s.Component == store.Name).SelectMany(s => s.Regions).SelectMany(r => r.Steps)
            .Any(s => s.Function == "cnpg_promote");

    private ShellCommand Verify() => ShellStatement.Run("./scripts/verify.sh", "--env", _context.Environment);

    private IEnumerable<ShellCommand> Script(Operation operation, string file, DeployedComponent component, params string[] more)
    {
        if (plan.Steps(operation).FirstOrDefault(s => s.Component == component.Name) is not { } steps) return [];
        string[] region = steps.Regions.Count > 1 ? ["--region", steps.Regions[0].Site.Region.Region] : [];
        return [ShellStatement.Run($"./scripts/{file}",
            [.. new[] { "--env", _context.Environment, "--only", component.Name }.Concat(region).Concat(more).Select(ShellWord.Of)])];
    }
}
