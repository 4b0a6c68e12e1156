using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;
using Jauge.Report.Layout;
using Jauge.Report.Simulations;

namespace Jauge.Report.Rehearsals;

/// <summary>Prints a rehearsal: what ran, what was measured beside what was predicted, the promises, and what differs from the
/// description.</summary>
public static class RehearsalPrinter
{
    private const double NoticeableOthers = 0.1;

    /// <summary>Whether a promise that a rehearsal judges is not kept, or the independent check found something untrue.</summary>
    public static bool BreaksAPromise(RehearsalEvidence evidence) =>
        RehearsalVerdict.Promises(evidence).Any(p => p.IsKept == false) || evidence.Check is { IsKept: false };

    /// <summary>Prints a plan: what would run.</summary>
    public static void Write(Page page, RehearsalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(plan);
        Names.Head(page, plan.Described);
        Parts(page, plan);
        Differences(page, plan);
    }

    /// <summary>Prints evidence beside its prediction.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="evidence">What was measured.</param>
    /// <param name="prediction">What was predicted before.</param>
    /// <param name="command">What rehearses the same again.</param>
    public static void Write(Page page, RehearsalEvidence evidence, Prediction prediction, string command)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(prediction);
        Names.Head(page, evidence.Plan.Described);
        page.Paragraph(About(page, evidence).Faint());
        if (evidence.WasInterrupted)
            page.Paragraph(page.Say("Interrupted: the figures are of what had happened by then.",
                "Interrompue : les chiffres valent pour ce qui avait eu lieu.").In(Ink.Caution));
        Promises(page, evidence);
        Check(page, evidence);
        page.Heading(page.Say("Measured, beside what the simulation of this configuration predicts",
            "Mesuré, à côté de ce que prédit la simulation de cette configuration"));
        page.Table(Compared(page, evidence, prediction));
        page.Paragraph(page.Say(
            $"The interval holds 95 % of runs like the {prediction.Replications} simulated ones; the error is the prediction's, relative to what was measured.",
            $"L'intervalle contient 95 % des essais pareils aux {prediction.Replications} simulés ; l'erreur est celle de la prédiction, rapportée à la mesure.").Faint());
        Costs(page, evidence.Costs);
        Trouble(page, evidence);
        page.Heading(page.Say("What clients saw", "Ce qu'ont vu les clients")).Table(Requests(page, evidence));
        if (evidence.Components.Count > 0) page.Heading(page.Say("Replicas", "Répliques")).Table(Replicas(page, evidence));
        foreach (var use in evidence.Components.Where(u => u.Decisions > 0))
            page.Paragraph(OverTime(page, evidence, use.Component).Faint());
        Alerts(page, evidence, prediction);
        Parts(page, evidence.Plan);
        Differences(page, evidence.Plan);
        page.Paragraph((page.Say("The same again: ", "La même : ") + command).Faint());
    }

    private static string About(Page page, RehearsalEvidence evidence)
    {
        var (length, start) = (Readable.Time(page, evidence.Length), Readable.Time(page, evidence.StartTook));
        var share = Readable.Share(page, evidence.Plan.LoadShare);
        return page.Say($"Rehearsed for {length} with {share} of the described load, on {evidence.Plan.Machine.Cores} cores; ready in {start}",
            $"Répétée pendant {length} avec {share} de la charge décrite, sur {evidence.Plan.Machine.Cores} cœurs ; prête en {start}");
    }

    private static void Promises(Page page, RehearsalEvidence evidence)
    {
        var promises = RehearsalVerdict.Promises(evidence);
        if (promises.Count == 0) return;
        page.Heading(page.Say("Promises", "Promesses"));
        foreach (var promise in promises.OrderBy(p => p.IsKept ?? true).ThenBy(p => p.IsKept is null))
            page.Item(Mark(promise.IsKept), page.Say(promise.Title).Strong() + Said(page, promise));
    }

    private static void Check(Page page, RehearsalEvidence evidence)
    {
        if (evidence.Check is not { } check) return;
        page.Heading(page.Say("Independent check", "Vérification indépendante"));
        page.Item(Mark(check.IsKept), check.Program.Strong() + page.Colon + page.Say(
            $"{check.Answers} kept answers held against what the parts say",
            $"{check.Answers} réponses gardées, confrontées à ce que disent les éléments"));
        foreach (var line in check.Said.Split('\n')) page.Line("  " + line.TrimEnd());
    }

    private static Phrase Mark(bool? isKept) => isKept switch { true => "✓".In(Ink.Good), false => "✗".In(Ink.Bad), _ => "?".Faint() };

    private static Phrase Said(Page page, RehearsedPromise promise) => promise.IsKept is null
        ? page.Colon + (promise.Remark is { } remark ? page.Say(remark) : page.Say("nothing was measured", "rien n'a été mesuré")).Faint()
        : page.Colon + $"{Shown(page, promise, promise.Measured!.Value)}, "
            + page.Say(promise.IsAtLeast ? "at least " : "at most ", promise.IsAtLeast ? "au moins " : "au plus ")
            + Shown(page, promise, promise.Target);

    private static string Shown(Page page, RehearsedPromise promise, double figure) =>
        promise.Path.StartsWith("promises.latency", StringComparison.Ordinal) ? Readable.Time(page, figure)
            : (figure * 100).ToString("0.###", page.Format) + "\u00a0%";

    private static TextTable Compared(Page page, RehearsalEvidence evidence, Prediction prediction)
    {
        var table = new TextTable(page.Names("figure", "chiffre"), page.Figures("measured", "mesuré"), page.Figures("predicted", "prédit"),
            page.Figures("interval", "intervalle"), page.Figures("error", "erreur"), page.Words("", ""));
        foreach (var row in RehearsalVerdict.Compare(evidence, prediction))
            table.Row(Name(page, row.Name), Figure(page, row.Name, row.Measured), Figure(page, row.Name, row.Predicted.Value),
                $"{Figure(page, row.Name, row.Predicted.Low)} – {Figure(page, row.Name, row.Predicted.High)}", Error(page, row.Error),
                row.IsInside ? "✓".In(Ink.Good) : page.Say("outside", "dehors").In(Ink.Caution));
        return table;
    }

    // what the prediction knows beside the file
    private static void Costs(Page page, MachineCosts costs)
    {
        if (costs.Host is { } host) page.Paragraph(Shared(page, host).Faint());
        if (costs.Hop == TimeSpan.Zero) return;
        var hop = Readable.Time(page, costs.Hop);
        var found = page.Say("Measured before the load came, and known to the prediction: ",
            "Mesuré avant la charge, et connu de la prédiction : ");
        page.Paragraph((found + page.Say($"way of a call, {Way(page, costs)}; ", $"chemin d'un appel, {Way(page, costs)} ; ") + page.Say(
            $"processor time of a program to take a request in or to make a call, {hop}.",
            $"temps processeur d'un programme pour recevoir une requête ou faire un appel, {hop}.")).Faint());
    }

    // the programs' own work on the way is taken off: what is left can be less than that work varies
    private static string Way(Page page, MachineCosts costs) => costs.Way > TimeSpan.Zero ? Readable.Time(page, costs.Way)
        : page.Say("too short to be told from the work on it", "trop court pour se distinguer du travail qui s'y fait");

    private static string Shared(Page page, HostModel host)
    {
        var (cores, period) = (Readable.Number(page, host.Cores), Readable.Time(page, host.Period));
        return page.Say($"The prediction lets all parts share {cores} cores, and a replica work until its part of each {period} is used up.",
            $"La prédiction fait partager {cores} cœurs à tous ; une réplique y travaille tant que dure sa part de chaque {period}.");
    }

    internal static string Error(Page page, double error) =>
        double.IsNaN(error) ? Readable.None : error.ToString("+0 %;-0 %;0 %", page.Format);

    internal static string Name(Page page, string name) => name switch
    {
        FigureNames.Throughput => page.Say("throughput", "débit"),
        FigureNames.ErrorRate => page.Say("errors", "erreurs"),
        FigureNames.Mean => page.Say("mean time", "temps moyen"),
        _ when name.StartsWith(FigureNames.Replicas, StringComparison.Ordinal) =>
            page.Say($"replicas of {name[FigureNames.Replicas.Length..]}", $"répliques de {name[FigureNames.Replicas.Length..]}"),
        _ => name,
    };

    internal static string Figure(Page page, string name, double figure) => name switch
    {
        FigureNames.Throughput => Readable.Rate(page, figure),
        FigureNames.ErrorRate => Readable.Share(page, figure),
        _ when name.StartsWith(FigureNames.Replicas, StringComparison.Ordinal) => Readable.Count(page, figure),
        _ => Readable.Time(page, figure),
    };

    private static void Trouble(Page page, RehearsalEvidence evidence)
    {
        if (evidence.BusyWithOthers > NoticeableOthers) page.Paragraph(page.Say(
            $"Other programs used {Readable.Share(page, evidence.BusyWithOthers)} of this machine meanwhile: the measured times are partly theirs.",
            $"D'autres programmes ont pris {Readable.Share(page, evidence.BusyWithOthers)} de cette machine : les temps mesurés sont en partie les leurs.").In(Ink.Caution));
        foreach (var warning in evidence.Warnings) page.Paragraph(page.Say(warning.Message).In(Ink.Caution));
        foreach (var limit in evidence.Host.Limitations) page.Paragraph(page.Say(limit).Faint());
    }

    private static TextTable Requests(Page page, RehearsalEvidence evidence)
    {
        var table = new TextTable(page.Words("request", "requête"), page.Figures("served", "servies"), page.Figures("failed", "échecs"),
            page.Figures("p50", "p50"),
            page.Figures("p95", "p95"), page.Figures("p99", "p99"));
        foreach (var request in evidence.Requests) Row(page, table, request, request.Name);
        if (evidence.Requests.Count > 1) Row(page, table.Rule(), evidence.All, page.Say("all", "toutes"));
        return table;
    }

    private static void Row(Page page, TextTable table, MeasuredRequest request, string name) =>
        table.Row(name, Readable.Count(page, request.Served),
        Readable.Count(page, request.Failed), Readable.Time(page, request.P50), Readable.Time(page, request.P95),
        Readable.Time(page, request.P99));

    private static TextTable Replicas(Page page, RehearsalEvidence evidence)
    {
        var table = new TextTable(page.Names("component", "composant"), page.Figures("mean", "moyenne"), page.Figures("most", "au plus"),
            page.Figures("decisions", "décisions"),
            page.Figures("slowest start", "démarrage le plus long"), page.Figures("processor", "processeur"),
            page.Figures("ended", "arrêts"));
        foreach (var use in evidence.Components)
            table.Row(use.Component, Readable.Count(page, use.MeanReplicas), Readable.Count(page, use.MostReplicas),
                use.Decisions == 0 ? Readable.None : Readable.Count(page, use.Decisions),
                use.SlowestStart is { } start ? Readable.Time(page, start) : Readable.None, Readable.Time(page, use.Cpu),
                use.Ends == 0 ? Readable.None : Readable.Count(page, use.Ends));
        return table;
    }

    // the count at first, then each change and when it was seen
    private static string OverTime(Page page, RehearsalEvidence evidence, string component)
    {
        var (words, last) = (new List<string>(), -1);
        foreach (var (at, ready) in evidence.Timeline.Select(t =>
            (t.At, t.Replicas.Where(r => r.Component == component).Select(r => r.Ready).FirstOrDefault())))
        {
            if (ready == last) continue;
            words.Add(last < 0 ? $"{ready}"
                : page.Say($"{ready} from {Readable.Time(page, at)}", $"{ready} dès {Readable.Time(page, at)}"));
            last = ready;
        }

        return component + page.Colon + string.Join(", ", words);
    }

    private static void Alerts(Page page, RehearsalEvidence evidence, Prediction prediction)
    {
        if (evidence.Alerts.Count == 0 && prediction.Alerts.Fire.Count == 0) return;
        page.Heading(page.Say("Alerts, with the waits of their rules shortened",
            "Alertes, les attentes de leurs règles étant raccourcies"));
        AlertWords.Write(page, evidence.Alerts, prediction.Alerts);
    }

    private static void Parts(Page page, RehearsalPlan plan)
    {
        page.Heading(page.Say("What stands for what", "Ce qui tient lieu de quoi"));
        var table = new TextTable(page.Names("part", "élément"), page.Words("what runs", "ce qui tourne"),
            page.Words("stands for", "tient lieu de"), page.Figures("replicas", "répliques"),
            page.Figures("cores", "cœurs"));
        foreach (var part in plan.Parts)
            table.Row(part.Name, Runs(page, part), string.Join(", ", part.StandsFor.Where(s => s != part.Name)),
                part.Kind == PartKind.Replicas ? Count(part) : "",
                part.Cores > 0 ? Readable.Number(page, part.Cores) : "");
        page.Table(table);
    }

    private static string Count(PlannedPart part) =>
        part.MaxReplicas > part.Replicas ? $"{part.Replicas}–{part.MaxReplicas}" : $"{part.Replicas}";

    private static string Runs(Page page, PlannedPart part) => part.Kind switch
    {
        PartKind.Replicas => part.Program?.Workload ?? part.Program?.Command ?? page.Say("generic stand-in", "doublure générique"),
        PartKind.Service => page.Say("stand-in with the stated times", "doublure aux temps indiqués"),
        PartKind.Queue => page.Say("queue that delivers by HTTP", "file qui livre en HTTP"),
        PartKind.Model => page.Say("stand-in of a language model", "doublure d'un modèle de langage"),
        PartKind.Payments => page.Say("stand-in of Stripe", "doublure de Stripe"),
        PartKind.Objects => page.Say("stand-in of an object store", "doublure d'un stockage d'objets"),
        PartKind.Postgresql => "PostgreSQL",
        PartKind.Patroni => "PostgreSQL × 3, Patroni, etcd",
        PartKind.Mariadb => "MariaDB",
        PartKind.MariadbReplicated => "MariaDB × 3",
        PartKind.Redis => "Redis",
        PartKind.RedisCluster => "Redis Cluster, 3 + 3",
        PartKind.Balancer => "HAProxy",
        PartKind.Prometheus => "Prometheus",
        _ => "Alertmanager",
    };

    private static void Differences(Page page, RehearsalPlan plan)
    {
        page.Heading(page.Say("What differs from the description", "Ce qui diffère de la description"));
        foreach (var difference in plan.Differences) page.Item("·", page.Say(difference));
        foreach (var left in plan.LeftOut.GroupBy(l => l.Reason))
            page.Item("·", page.Say("not rehearsed", "non répétés") + page.Colon + string.Join(", ",
                left.Select(l => l.Component)) + " (" + page.Say(left.Key) + ")");
    }
}
