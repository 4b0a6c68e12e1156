using Jauge.Core;
using Jauge.Pricing.Runs;
using Jauge.Report.Layout;
using Jauge.Simulation;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Simulations;

/// <summary>Prints a simulation: verdicts, the run over time, where the time goes, what binds, what is left out, and how to repeat
/// it.</summary>
public static class SimulationPrinter
{
    private const int Indent = 2;
    private const string Continued = " \\";

    /// <summary>Whether the simulation breaks a promise for sure.</summary>
    public static bool BreaksAPromise(SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Promises.Any(p => p.State == VerdictState.NotKept);
    }

    /// <summary>Prints a result.</summary>
    /// <param name="page">Where to; 80 columns are enough.</param>
    /// <param name="result">The result.</param>
    /// <param name="largest">The largest load; null where nobody asked for it.</param>
    /// <param name="command">What repeats the run, to the same figures: the verb, then its options, each with its value.</param>
    /// <param name="cost">What the run costs; null where nobody asked for it.</param>
    public static void Write(Page page, SimulationResult result, LoadLimit? largest, IReadOnlyList<string> command, RunCost? cost = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(result);
        Names.Head(page, result.Deployment);
        page.Paragraph(About(page, result).Faint());
        SimulatedPromises.Write(page, result.Promises);
        TimelineChart.Write(page, result, cost);
        if (cost is { Intervals.Count: > 0 }) RunMoney.Write(page, cost);
        IncidentTable.Write(page, result);
        AlertList.Write(page, result);
        Tables(page, result);
        page.Heading(page.Say("What binds", "Ce qui limite"));
        Limits(page, result, largest);
        LeftOut(page, result.LeftOut);
        Repeat(page, result, command);
    }

    /// <summary>One line on how far a simulation is.</summary>
    /// <param name="page">Gives the language.</param>
    /// <param name="pace">How far this part of the study is, and how fast it goes.</param>
    /// <param name="progress">The latest report.</param>
    public static string Line(Page page, SimulationPace pace, SimulationProgress progress)
    {
        ArgumentNullException.ThrowIfNull(page);
        var factor = progress.LoadFactor.ToString("N2", page.Format);
        var load = progress.LoadFactor == 1 ? "" : page.Say($", load × {factor}", $", charge × {factor}");
        string[] parts =
        [
            page.Say($"simulating{load}: {pace.Share.ToString("P0", page.Format)}",
                $"simulation{load} : {pace.Share.ToString("P0", page.Format)}"),
            page.Say($"{pace.Ended} of {progress.Replications} replications",
                $"{pace.Ended} {(pace.Ended < 2 ? "réplication" : "réplications")} sur {progress.Replications}"),
            .. progress.Until > TimeSpan.Zero ? [At(page, progress)] : Array.Empty<string>(),
            .. pace.EventsPerSecond > 0 ? [Speed(page, pace.EventsPerSecond)] : Array.Empty<string>(),
            .. pace.Left is { } left ? [page.Say($"{Seconds(left)} left", $"encore {Seconds(left)}")] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts).Replace('\u00a0', ' ');

        string Seconds(TimeSpan time) => Readable.Time(page, Math.Max(1, Math.Ceiling(time.TotalSeconds)));
    }

    private static string At(Page page, SimulationProgress progress)
    {
        var at = Readable.Time(page, Math.Round(progress.Until.TotalSeconds * progress.Share));
        return page.Say($"{at} of {Readable.Time(page, progress.Until)}", $"{at} sur {Readable.Time(page, progress.Until)}");
    }

    private static string Speed(Page page, double perSecond)
    {
        var millions = (perSecond / 1e6).ToString("N1", page.Format);
        return page.Say($"{millions} M events/s", $"{millions} M d'événements/s");
    }

    private static string About(Page page, SimulationResult result)
    {
        var (time, load) = (Readable.Time(page, result.Duration), SimulationWords.Load(page, result.Options));
        var count = result.Replications.Used;
        return page.Say($"{time} of {load}, {count} replications", $"{time} de {load}, {count} réplications")
            + SimulationWords.FaultsOf(page, result.Options, result.Duration);
    }

    private static void Tables(Page page, SimulationResult result)
    {
        page.Heading(page.Say("Where the time of a request goes, on average", "Où passe le temps d'une requête, en moyenne"));
        page.Table(SimulationTables.Times(page, result));
        page.Paragraph(page.Say("Calls that nobody waits for, and those that run beside each other, count each.",
            "Les appels que personne n'attend, et ceux qui se font en parallèle, comptent chacun.").Faint());
        page.Heading(page.Say("What clients see", "Ce que voient les clients"));
        page.Table(SimulationTables.Requests(page, result));
        if (result.Journeys.Count > 0) page.Heading(page.Say("Sessions", "Sessions")).Table(SimulationTables.Journeys(page, result));
        if (SimulationTables.Replicas(page, result) is { IsEmpty: false } replicas)
            page.Heading(page.Say("Replicas, cores, connections", "Répliques, cœurs, connexions")).Table(replicas);
        foreach (var advice in result.Vertical.Where(v => !double.IsNaN(v.Target.Value))) page.Paragraph(Advice(page, advice).Faint());
        if (result.Queues.Count > 0)
            page.Heading(page.Say("Messages in queues", "Messages dans les files")).Table(SimulationTables.Queues(page, result));
    }

    private static string Advice(Page page, VerticalReading advice)
    {
        var (target, asked) = (Readable.Number(page, advice.Target.Value), Readable.Number(page, advice.Asked));
        return advice.WouldReplace
            ? page.Say($"The vertical autoscaler would ask {target} cores for a replica of {advice.Component}, which asks {asked}, and replace those that run.",
                $"L'autoscaler vertical demanderait {target} cœurs pour une réplique de {advice.Component}, qui en demande {asked}, et remplacerait celles qui tournent.")
            : page.Say($"The vertical autoscaler would ask {target} cores for a new replica of {advice.Component}, which asks {asked}.",
                $"L'autoscaler vertical demanderait {target} cœurs pour une nouvelle réplique de {advice.Component}, qui en demande {asked}.");
    }

    /// <summary>What holds the system back at this load, then what breaks promises that were tried at another.</summary>
    internal static void Limits(Page page, SimulationResult result, LoadLimit? largest)
    {
        Limit(page, page.Say("at this load", "à cette charge"), result.Limit);
        var others = result.Promises.Where(p => p.Limit is { } limit && Key(limit) != Key(result.Limit)).DistinctBy(p => Key(p.Limit!));
        foreach (var promise in others) Limit(page, page.Say(promise.Title), promise.Limit!);
        if (largest is not null) page.Item("→".In(Ink.Accent), page.Say(largest.Sentence).Strong());
    }

    private static void Limit(Page page, string where, BindingLimit limit) =>
        page.Item("·", where.Strong() + " → ".In(Ink.Accent) + page.Say(limit.Text));

    private static (LimitKind Kind, string Component) Key(BindingLimit limit) => (limit.Kind, limit.Component);

    private static void LeftOut(Page page, EquatableList<Text> leftOut)
    {
        if (leftOut.Count == 0) return;
        page.Heading(page.Say("Left out of the model", "Ce que le modèle laisse de côté"));
        foreach (var text in leftOut) page.Item("·".Faint(), page.Say(text).Faint());
    }

    /// <summary>Prints the command that repeats a run, in lines that a shell takes as one.</summary>
    internal static void Command(Page page, IReadOnlyList<string> command)
    {
        foreach (var line in Broken(command, page.Width - Indent)) page.Line(new string(' ', Indent) + line.Faint());
    }

    private static void Repeat(Page page, SimulationResult result, IReadOnlyList<string> command)
    {
        var events = result.Events.ToString("N0", page.Format);
        page.Blank().Paragraph((SimulationWords.Of(page, result.Replications, result.Options) + page.Say(
            $"{events} events, seed {result.Options.Seed}. The same figures again:",
            $"{events} événements, graine {result.Options.Seed}. Les mêmes chiffres à nouveau :")).Faint());
        Command(page, command);
    }

    /// <summary>A command in lines that a shell takes as one; only a single option that is longer than a line stays as it is.</summary>
    private static IEnumerable<string> Broken(IReadOnlyList<string> words, int width)
    {
        var line = words[0];
        foreach (var word in words.Skip(1))
        {
            if (line.Length + 1 + word.Length + Continued.Length <= width)
            {
                line += " " + word;
                continue;
            }

            yield return line + Continued;
            line = "  " + word;
        }

        yield return line;
    }
}
