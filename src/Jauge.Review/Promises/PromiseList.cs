using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Review.Promises;

/// <summary>Every promise of an environment, in the order of the language.</summary>
internal static class PromiseList
{
    private static readonly Text Simulation =
        new("It takes a simulation under the stated workload.", "Il y faut une simulation sous la charge indiquée.");
    private static readonly Text Rehearsal =
        new("It takes a rehearsal, or a month of production.", "Il y faut une répétition, ou un mois de production.");
    private static readonly Text Browser = new(
        "It takes a measurement in browsers: the network and the page are outside the system.",
        "Il y faut une mesure dans les navigateurs : le réseau et la page sont hors du système.");
    private static readonly Text Bill = new("It takes a complete bill.", "Il y faut une facture complète.");

    public static EquatableList<Promise> Of(ReviewContext context) =>
        [.. Service(context.Promises), .. Recovery(context.Promises), .. Utilization(context.Promises), .. Budgets(context),
            .. Elsewhere(context.Promises)];

    private static IEnumerable<Promise> Service(PromisesSpec promises)
    {
        foreach (var (name, limit) in Latency(promises.Latency))
            yield return new($"promises.latency.{name}",
                new($"Response time, {Statistic(name).English}", $"Temps de réponse, {Statistic(name).French}"), Durations.Format(limit),
                Simulation) { Watchers = ["latency"], TakesLoad = true };
        if (promises.Availability is { } availability)
            yield return new("promises.availability", new("Availability", "Disponibilité"), availability.ToString(),
                Rehearsal) { Watchers = ["availability", "down", "error-rate"] };
        if (promises.Throughput is { } throughput)
            yield return new("promises.throughput", new("Throughput", "Débit"), throughput.ToString(), Simulation) { TakesLoad = true };
        if (promises.Users is { } users)
            yield return new("promises.users", new("Users at the same time", "Utilisateurs simultanés"), users.ToString(),
                Simulation) { TakesLoad = true };
        if (promises.ErrorRate is { } errors)
            yield return new("promises.error-rate", new("Failed requests", "Requêtes en échec"), errors.ToString(),
                Simulation) { Watchers = ["error-rate"], TakesLoad = true };
        if (promises.PageLoad is { } page)
            yield return new("promises.page-load", new("Page usable", "Page utilisable"), Durations.Format(page),
                Browser) { TakesLoad = true };
        if (promises.ScaleOut is { } growth)
            yield return new("promises.scale-out", new("Scale-out", "Montée en charge"), Growth(growth), Simulation) { TakesLoad = true };
        foreach (var (name, limit) in Waits(promises.QueueWait))
            yield return new($"promises.queue-wait.{name}",
                new($"Wait in the queue, {Statistic(name).English}", $"Attente dans la file, {Statistic(name).French}"),
                Durations.Format(limit), Simulation) { TakesLoad = true };
        if (promises.Drain is { } drain)
            yield return new("promises.drain", new("Queue empty after the load", "File vide après la charge"),
                Durations.Format(drain.Within), Simulation) { TakesLoad = true };
    }

    private static IEnumerable<(string Name, TimeSpan Limit)> Waits(QueueWaitPromiseSpec? wait) =>
        new[] { ("mean", wait?.Mean), ("p50", wait?.P50), ("p95", wait?.P95), ("p99", wait?.P99) }.Where(p => p.Item2 is not null)
            .Select(p => (p.Item1, p.Item2!.Value));

    private static IEnumerable<Promise> Recovery(PromisesSpec promises)
    {
        if (promises.Recovery?.Rto is { } rto)
            yield return new("promises.recovery.rto", new("Back after a loss (RTO)", "Retour après une perte (RTO)"), Durations.Format(rto),
                Rehearsal);
        if (promises.Recovery?.Rpo is { } rpo)
            yield return new("promises.recovery.rpo", new("Work lost at most (RPO)", "Travail perdu au plus (RPO)"), Durations.Format(rpo),
                Rehearsal) { Watchers = ["backup-age", "replication-lag"] };
        if (promises.Failover is { } failover)
            yield return new("promises.failover", new("Failover", "Bascule"), Durations.Format(failover),
                Rehearsal) { Watchers = ["failover", "down"] };
        if (promises.Mttr is { } mttr)
            yield return new("promises.mttr", new("Mean time to recovery", "Temps moyen de rétablissement"), Durations.Format(mttr),
                Rehearsal);
    }

    private static IEnumerable<Promise> Utilization(PromisesSpec promises)
    {
        if (promises.Utilization?.Cpu is { } cpu)
            yield return new("promises.utilization.cpu", new("Processor use", "Utilisation du processeur"), cpu.ToString(),
                Simulation) { Watchers = ["cpu"] };
        if (promises.Utilization?.Memory is { } memory)
            yield return new("promises.utilization.memory", new("Memory use", "Utilisation de la mémoire"), memory.ToString(),
                Simulation) { Watchers = ["memory"] };
    }

    private static IEnumerable<Promise> Budgets(ReviewContext context) => context.Cost.Budgets.Select(b =>
        new Promise(b.Path, b.Path == "budget" ? new("Budget", "Budget") : new($"Budget: {b.Title.English}", $"Budget : {b.Title.French}"),
            b.Spec.Limit.ToString(), Bill) { Watchers = ["cost"] });

    private static IEnumerable<Promise> Elsewhere(PromisesSpec promises) => promises.MeasuredElsewhere.Select(p =>
        new Promise($"promises.measured-elsewhere.{p.Key}", Text.Same(p.Value.Title ?? p.Key), p.Value.Target,
            new($"Measured by others: {p.Value.By}.", $"Mesuré par d'autres : {p.Value.By}.")));

    private static IEnumerable<(string Name, TimeSpan Limit)> Latency(LatencyPromiseSpec? latency) =>
        new[] { ("mean", latency?.Mean), ("p50", latency?.P50), ("p90", latency?.P90), ("p95", latency?.P95), ("p99", latency?.P99),
            ("p99.9", latency?.P999) }
            .Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!.Value));

    private static Text Statistic(string name) => name == "mean" ? new("mean", "moyenne") : Text.Same(name);

    private static string Growth(ScaleOutPromiseSpec growth) =>
        $"{Count(growth.From, "min")} → {Count(growth.To, "max")}, {Durations.Format(growth.Within)}";

    private static string Count(int? replicas, string otherwise) => replicas?.ToString(CultureInfo.InvariantCulture) ?? otherwise;
}
