using Jauge.Core;
using Jauge.Rehearsal.Drills.Queues;
using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Drills.Catalog;

/// <summary>The drills that a planned system allows; starts nothing.</summary>
public static class DrillCatalog
{
    /// <summary>All of them, in the order of the plan.</summary>
    public static EquatableList<DrillOffer> Of(RehearsalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Parts.SelectMany(p => Of(p, plan))];
    }

    /// <summary>The drills of those names, or all where none is named.</summary>
    /// <exception cref="RehearsalException">JG5242: there is no such drill.</exception>
    public static EquatableList<DrillOffer> Named(RehearsalPlan plan, IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var all = Of(plan);
        if (names.FirstOrDefault(n => all.All(o => o.Name != n)) is { } unknown)
            throw new RehearsalException(DrillDiagnostics.UnknownDrill(unknown, all.Select(o => o.Name)));
        return names.Count == 0 ? all : [.. names.Select(n => all.First(o => o.Name == n))];
    }

    private static IEnumerable<DrillOffer> Of(PlannedPart part, RehearsalPlan plan) => part.Kind switch
    {
        PartKind.Replicas => Replicas(part),
        PartKind.Patroni => Cluster(part.Name),
        PartKind.MariadbReplicated =>
            // nothing of it lives on a node beside the server, and no store says who leads
            Cluster(part.Name).Where(o => o.Kind is not (DrillKind.FreezeServer or DrillKind.IsolatePrimary or DrillKind.CutStandby)),
        PartKind.Postgresql or PartKind.Mariadb => Server(part.Name),
        PartKind.Redis or PartKind.RedisCluster => Cache(part),
        PartKind.Service or PartKind.Payments or PartKind.Objects => Link(part.Name),
        PartKind.Queue => [.. Queue(part.Name, plan), .. Link(part.Name)],
        _ => [],
    };

    private static IEnumerable<DrillOffer> Replicas(PlannedPart part)
    {
        var name = part.Name;
        yield return Offer("kill-replica", DrillKind.KillReplica, name, $"a replica of {name} dies", $"une réplique de {name} meurt");
        if (part.Replicas > 1)
        {
            yield return Offer("freeze-replica", DrillKind.FreezeReplica, name, $"a replica of {name} hangs",
                $"une réplique de {name} se fige");
            yield return Offer("cut-replica", DrillKind.CutReplica, name, $"a replica of {name} is cut off from everybody",
                $"une réplique de {name} est coupée de tous");
        }

        yield return Offer("update", DrillKind.Update, name, $"{name} is updated, replica by replica",
            $"{name} est mis à jour, réplique par réplique");
        yield return Offer(
            "rollback", DrillKind.Rollback, name, $"a broken version of {name} is rolled out and given up",
                $"une version cassée de {name} est déployée puis abandonnée");
        if (part.MaxReplicas > part.Replicas)
        {
            yield return Offer(
                "scale", DrillKind.ScaleOut, name, $"{name} grows from {part.Replicas} to {part.MaxReplicas} replicas and back",
                $"{name} passe de {part.Replicas} à {part.MaxReplicas} répliques et revient");
        }

        yield return Offer("spike", DrillKind.Spike, name, $"five times as many clients come to {name}",
            $"cinq fois plus de clients viennent à {name}");
    }

    private static IEnumerable<DrillOffer> Cluster(string name) =>
    [
        Offer("kill-primary", DrillKind.KillPrimary, name, $"the machine of {name}'s primary dies",
            $"la machine du primaire de {name} meurt"),
        Offer("freeze-primary", DrillKind.FreezePrimary, name, $"the machine of {name}'s primary hangs",
            $"la machine du primaire de {name} se fige"),
        Offer("freeze-server", DrillKind.FreezeServer, name, $"the server of {name}'s primary hangs, its guardian lives",
            $"le serveur du primaire de {name} se fige, son gardien vit"),
        Offer("cut-primary", DrillKind.CutPrimary, name, $"{name}'s primary is cut off from everybody",
            $"le primaire de {name} est coupé de tous"),
        Offer("isolate-primary", DrillKind.IsolatePrimary, name, $"{name}'s primary sees its clients, and not who says who leads",
            $"le primaire de {name} voit ses clients, et non qui dit qui mène"),
        Offer("cut-standby", DrillKind.CutStandby, name, $"a standby of {name} is cut off from clients and from who says who leads",
            $"un secours de {name} est coupé des clients et de qui dit qui mène"),
        Disk(name), .. Link(name), Restore(name),
    ];

    private static IEnumerable<DrillOffer> Server(string name) =>
    [
        Offer("kill-primary", DrillKind.KillPrimary, name, $"the machine of {name} dies and is started again",
            $"la machine de {name} meurt et est redémarrée"),
        Offer("freeze-primary", DrillKind.FreezePrimary, name, $"the machine of {name} hangs for a while",
            $"la machine de {name} se fige un moment"),
        Disk(name), .. Link(name), Restore(name),
    ];

    private static IEnumerable<DrillOffer> Cache(PlannedPart part) =>
    [
        Offer("kill-master", DrillKind.KillCache, part.Name, $"a master of {part.Name} dies", $"un maître de {part.Name} meurt"),
        .. part.Kind == PartKind.Redis ? Link(part.Name).Append(Restore(part.Name)) : [],
    ];

    private static IEnumerable<DrillOffer> Link(string name) =>
    [
        Offer("slow", DrillKind.SlowLink, name, $"the network to {name} adds 100 ms each way",
            $"le réseau vers {name} ajoute 100 ms dans chaque sens"),
        Offer("cut", DrillKind.CutLink, name, $"the network to {name} is cut", $"le réseau vers {name} est coupé"),
    ];

    private static IEnumerable<DrillOffer> Queue(string name, RehearsalPlan plan) => !QueueRoutes.Consumers(plan, name).Any() ? [] :
    [
        Offer("fill-queue", DrillKind.FillQueue, name, $"{name} gets more messages than can be handled at once",
            $"{name} reçoit plus de messages qu'on ne peut en traiter à la fois"),
    ];

    private static DrillOffer Disk(string name) =>
        Offer("slow-disk", DrillKind.SlowDisk, name, $"the disk of {name}'s primary becomes slow",
            $"le disque du primaire de {name} devient lent");

    private static DrillOffer Restore(string name) =>
        Offer("restore", DrillKind.Restore, name, $"{name} is backed up and brought back to a named instant",
            $"{name} est sauvegardée et ramenée à un instant nommé");

    private static DrillOffer Offer(string verb, DrillKind kind, string component, string english, string french) =>
        new($"{verb}-{component}", new(english, french), kind, component);
}
