using Jauge.Core;
using Jauge.Report.Layout;
using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Simulations;

/// <summary>Verdicts, limits and faults in words, marks and inks.</summary>
internal static class SimulationWords
{
    public static string Of(Page page, VerdictState state, int count) => state switch
    {
        VerdictState.NotKept => page.Say("not kept", count > 1 ? "non tenues" : "non tenue"),
        VerdictState.Undecided => page.Say("undecided", count > 1 ? "indécises" : "indécise"),
        VerdictState.Kept => page.Say("kept", count > 1 ? "tenues" : "tenue"),
        _ => page.Say("not judged", count > 1 ? "non jugées" : "non jugée"),
    };

    /// <summary>Why no more replications were run, as a sentence before another; empty where so many were asked for.</summary>
    public static string Of(Page page, ReplicationCount count, SimulationOptions options)
    {
        var (used, precision) = (count.Used, options.Precision.ToString("P0", page.Format).Replace('\u00a0', ' '));
        var budget = Figures.Short(page, options.EventBudget / 1_000_000m);
        return count.Why switch
        {
            StopReason.Clear => page.Say($"{used} replications were enough: every figure is decided, or known within {precision}. ",
                $"{used} réplications ont suffi : chaque chiffre est tranché, ou connu à {precision} près. "),
            StopReason.Most =>
                page.Say($"After {used} replications, the most allowed, something is still open: --replications allows more. ",
                $"Après {used} réplications, le maximum permis, un chiffre reste ouvert : --replications en permet davantage. "),
            StopReason.Budget => page.Say(
                $"After {used} replications something is still open, and the budget of {budget} M events is used: --max-events allows more. ",
                $"Après {used} réplications, un chiffre reste ouvert, et le budget de {budget} M d'événements est épuisé : --max-events en permet davantage. "),
            StopReason.Interrupted =>
                page.Say($"Interrupted after {used} replications: what they say stands above, and nothing else was tried. ",
                $"Interrompu après {used} réplications : ce qu'elles disent est ci-dessus, rien d'autre n'a été essayé. "),
            _ => "",
        };
    }

    /// <summary>What load was simulated.</summary>
    public static string Load(Page page, SimulationOptions options)
    {
        var factor = Readable.Number(page, options.LoadFactor);
        return options.LoadFactor == 1 ? page.Say("the stated load", "la charge indiquée")
            : page.Say($"{factor} times the stated load", $"{factor} fois la charge indiquée");
    }

    /// <summary>The faults of a run, each after a semicolon; empty without.</summary>
    public static string FaultsOf(Page page, SimulationOptions options, TimeSpan until) =>
        string.Concat(options.Faults.Select(f => page.Say("; ", " ; ") + Of(page, f) + Never(page, f, until)));

    private static string Never(Page page, Fault fault, TimeSpan until) => fault.At < until ? ""
        : page.Say(", after the end of the run: it does not happen", ", après la fin de l'essai : cela n'arrive pas");

    public static string Of(Page page, Change change) => change switch
    {
        Change.Better => page.Say("better", "mieux"),
        Change.Worse => page.Say("worse", "moins bien"),
        _ => page.Say("no difference", "pas de différence"),
    };

    public static Ink InkOf(Change change) => change switch { Change.Better => Ink.Good, Change.Worse => Ink.Bad, _ => Ink.Faint };

    public static Ink InkOf(VerdictState state) => state switch
    {
        VerdictState.NotKept => Ink.Bad,
        VerdictState.Undecided => Ink.Caution,
        VerdictState.Kept => Ink.Good,
        _ => Ink.Faint,
    };

    public static Phrase Mark(VerdictState state) => (state switch
    {
        VerdictState.NotKept => "✗",
        VerdictState.Undecided => "!",
        VerdictState.Kept => "✓",
        _ => "?",
    }).In(InkOf(state));

    /// <summary>A limit in a few words.</summary>
    public static string Of(Page page, BindingLimit limit) => limit.Kind switch
    {
        LimitKind.StatedTimes => page.Say("none, the stated times alone", "aucune, les seuls temps indiqués"),
        LimitKind.Cores => page.Say($"cores of {limit.Component}", $"cœurs {Of(limit.Component)}"),
        LimitKind.Slots => page.Say($"requests at once in {limit.Component}", $"requêtes simultanées dans {limit.Component}"),
        LimitKind.Pool => page.Say($"connection pool to {limit.Component}", $"pool de connexions vers {limit.Component}"),
        LimitKind.Connections => page.Say($"connections that {limit.Component} accepts", $"connexions que {limit.Component} accepte"),
        LimitKind.Queue => page.Say($"queue of {limit.Component}", $"file {Of(limit.Component)}"),
        LimitKind.ScalingLag =>
            page.Say($"autoscaling of {limit.Component}, too late", $"montée en charge {Of(limit.Component)}, trop tardive"),
        LimitKind.ColdStart => page.Say($"start of replicas of {limit.Component}", $"démarrage des répliques {Of(limit.Component)}"),
        LimitKind.Lock => page.Say($"locked rows of {limit.Component}", $"lignes verrouillées {Of(limit.Component)}"),
        LimitKind.RateLimit => page.Say($"rate limit of {limit.Component}", $"limite de débit {Of(limit.Component)}"),
        LimitKind.Deliveries => page.Say($"deliveries of {limit.Component}", $"livraisons {Of(limit.Component)}"),
        LimitKind.Outage => page.Say($"outage of {limit.Component}", $"panne {Of(limit.Component)}"),
        _ => page.Say($"breakers and bulkheads before {limit.Component}", $"disjoncteurs et cloisons devant {limit.Component}"),
    };

    public static string Of(Page page, Fault fault)
    {
        var at = page.Say(Durations.Show(fault.Every ?? fault.At));
        var lasts = fault.For is { } time ? page.Say(Durations.Show(time)) : "";
        return (fault.Drill is { } drill ? drill + page.Say(": ", " : ") : "") + What(page, fault)
            + (fault.Every is null ? page.Say($" at {at}", $" à {at}")
                : page.Say($" every {at} on average", $" toutes les {at} en moyenne"))
            + (lasts.Length > 0 ? page.Say($" for {lasts}", $" pendant {lasts}") : "");
    }

    /// <summary>A name after "of" in French: <c>de shop</c>, <c>d'app</c>.</summary>
    public static string Of(string name) =>
        name.Length > 0 && "aeiouyéèêàâîôAEIOUYÉ".Contains(name[0], StringComparison.Ordinal) ? $"d'{name}" : $"de {name}";

    private static string What(Page page, Fault fault) => fault.Kind switch
    {
        FaultKind.ReplicaLost => page.Say($"a replica of {fault.Component} lost", $"une réplique {Of(fault.Component)} perdue"),
        FaultKind.PrimaryLost => page.Say($"the primary of {fault.Component} lost", $"le primaire {Of(fault.Component)} perdu"),
        FaultKind.Slow => Slower(page, fault.Component, fault),
        FaultKind.ReplicaSlow =>
            Slower(page, page.Say($"a replica of {fault.Component}", $"une réplique {Of(fault.Component)}"), fault, "lente"),
        FaultKind.Failing => page.Say($"{Figures.Percent(page, (decimal)fault.Amount, 0)} of the calls of {fault.Component} failing",
            $"{Figures.Percent(page, (decimal)fault.Amount, 0)} des appels {Of(fault.Component)} en échec"),
        FaultKind.DiskSlow => Slower(page, page.Say($"the disk of {fault.Component}", $"le disque {Of(fault.Component)}"), fault),
        FaultKind.NodeLost => page.Say($"a node of {fault.Component} lost", $"un nœud {Of(fault.Component)} perdu"),
        FaultKind.ZoneLost => page.Say($"zone {fault.Zone}{Of(" of ", fault)} lost", $"zone {fault.Zone}{Of(" de ", fault)} perdue"),
        FaultKind.NetworkCut => page.Say($"the network cut between {fault.Component} and {fault.To}",
            $"le réseau coupé entre {fault.Component} et {fault.To}"),
        FaultKind.Burst => page.Say($"requests {Times(page, fault)} times as many", $"requêtes {Times(page, fault)} fois plus nombreuses"),
        FaultKind.CacheLost => page.Say($"{fault.Component} emptied", $"{fault.Component} vidé"),
        FaultKind.Updated => page.Say($"{fault.Component} updated", $"{fault.Component} mis à jour"),
        _ => page.Say($"{fault.Component} lost", $"{fault.Component} perdu"),
    };

    private static string Slower(Page page, string what, Fault fault, string slow = "lent")
    {
        var times = Figures.Short(page, (decimal)(fault.Amount < 1 ? 1 / fault.Amount : fault.Amount));
        return fault.Amount < 1 ? page.Say($"{what} {times} times faster", $"{what} {times} fois plus rapide")
            : page.Say($"{what} {times} times slower", $"{what} {times} fois plus {slow}");
    }

    private static string Of(string word, Fault fault) => fault.Component.Length > 0 ? word + fault.Component : "";

    private static string Times(Page page, Fault fault) => Figures.Short(page, (decimal)fault.Amount);
}
