using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jauge.Core;
using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Options;

/// <summary>Options of <c>jauge simulate</c>.</summary>
internal sealed class SimulateOptions
{
    private const int MostReplications = 1000;
    private const long LargestBudget = 1_000_000_000_000;
    private const double LargestLoad = 1000;
    private static readonly SimulationOptions Usual = new();
    private static readonly Range<int> UsualReplications = new(Usual.Replications, 40);

    public SimulateOptions(CommonOptions common)
    {
        Seed = common.Option<long>("--seed", "N", "all chance comes from it (1)", "tout le hasard en vient (1)");
        Seed.DefaultValueFactory = _ => Usual.Seed;
        Replications =
            common.Option<Range<int>>("--replications", "N|MIN..MAX", "independent runs, 2 to 1000; of a range as many as it takes (5..40)",
            "essais indépendants, de 2 à 1000 ; d'un intervalle, autant qu'il en faut (5..40)");
        (Replications.DefaultValueFactory, Replications.CustomParser) = (_ => UsualReplications, Count);
        Precision = common.Option<Ratio>("--precision", "PERCENT", "half of an interval that is narrow enough, of its figure (5 %)",
            "demi-intervalle assez étroit, par rapport au chiffre (5 %)");
        (Precision.DefaultValueFactory, Precision.CustomParser) = (_ => new((decimal)Usual.Precision), Percent);
        MaxEvents = common.Option<long>("--max-events", "N", "events after which no replication is added (200M)",
            "événements après lesquels aucune réplication n'est ajoutée (200M)");
        (MaxEvents.DefaultValueFactory, MaxEvents.CustomParser) = (_ => Usual.EventBudget, Events);
        Load = common.Option<double>(
            "--load", "FACTOR", "multiple of the stated load, above 0 (1)", "multiple de la charge indiquée, supérieur à 0 (1)");
        (Load.DefaultValueFactory, Load.CustomParser) = (_ => Usual.LoadFactor, Factor);
        Until = common.Option<TimeSpan?>("--until", "TIME", "when a run ends, as '20 min'; else with the workload",
            "quand un essai finit, comme « 20 min » ; sinon avec la charge");
        Until.CustomParser = Time;
        Interval = common.Option<TimeSpan?>("--interval", "TIME",
            "what one point of the timeline stands for, as '10 s'; else at most 400 points",
            "ce que couvre un point du déroulement, comme « 10 s » ; sinon 400 points au plus");
        Interval.CustomParser = Time;
        Faults = common.Option<string[]>("--fault", "FAULT",
            "what goes wrong, as 'db lost at 10 min', or a drill of the file; may be repeated",
            "ce qui tombe en panne, comme 'db lost at 10 min', ou un exercice du fichier ; peut se répéter");
        FindLimit = common.Flag("--find-limit", "the largest load that keeps the promises, and what binds there",
            "la plus grande charge qui tient les promesses, et ce qui l'arrête");
        Quick = common.Flag("--quick", "the answer of queueing theory, in milliseconds: no run",
            "la réponse de la théorie des files, en millisecondes : pas d'essai");
        Compare = common.Option<string?>("--compare", "FILE",
            "compare with another file on the same chance; without one, --set with the file as it is",
            "comparer à un autre fichier sous le même hasard ; sans fichier, --set au fichier tel qu'il est");
        Compare.Arity = ArgumentArity.ZeroOrOne;
        CompareEnv = common.Option<string?>("--compare-env", "NAME", "compare with another environment of the file",
            "comparer à un autre environnement du fichier");
        CompareSet = common.Option<string[]>("--compare-set", "PATH=VALUE", "compare with the same, changed so; may be repeated",
            "comparer au même, changé ainsi ; peut se répéter");
        Csv = common.Flag("--csv", "write the timeline as CSV", "écrire le déroulement en CSV");
    }

    public Option<long> Seed { get; }

    public Option<Range<int>> Replications { get; }

    public Option<Ratio> Precision { get; }

    public Option<long> MaxEvents { get; }

    public Option<double> Load { get; }

    public Option<TimeSpan?> Until { get; }

    public Option<TimeSpan?> Interval { get; }

    public Option<string[]> Faults { get; }

    public Option<bool> FindLimit { get; }

    public Option<bool> Quick { get; }

    public Option<string?> Compare { get; }

    public Option<string?> CompareEnv { get; }

    public Option<string[]> CompareSet { get; }

    public Option<bool> Csv { get; }

    /// <summary>Whether two designs are to be compared.</summary>
    public bool IsComparison(ParseResult parse) => parse.GetResult(Compare) is { Implicit: false } || parse.GetValue(CompareEnv) is not null
        || Changes(parse).Count > 0;

    /// <summary>What only the second of two designs has.</summary>
    public EquatableList<SystemSetting> Changes(ParseResult parse) => CommonOptions.Settings(parse, CompareSet);

    /// <summary>How to simulate.</summary>
    /// <exception cref="UserError">A fault that nobody can read, or that the system cannot have.</exception>
    public SimulationOptions Read(ParseResult parse, Deployment deployment) => new()
    {
        Seed = parse.GetValue(Seed), Replications = parse.GetValue(Replications).Low, MostReplications = parse.GetValue(Replications).High,
        Precision = (double)parse.GetValue(Precision).Value, EventBudget = parse.GetValue(MaxEvents), LoadFactor = parse.GetValue(Load),
        Until = parse.GetValue(Until), Interval = parse.GetValue(Interval),
        Faults = [.. (parse.GetValue(Faults) ?? []).SelectMany(f => FaultWords.Read(f, deployment))],
    };

    /// <summary>The command that runs the same again; so many replications of it where it was interrupted.</summary>
    public IReadOnlyList<string> Command(ParseResult parse, string file, string? environment, SystemSettings settings, int? ended = null)
    {
        var words = new List<string> { $"jauge simulate {Quoted(file)}" };
        if (environment is not null) words.Add($"--env {Quoted(environment)}");
        words.AddRange(settings.All.Select(s => $"--set {Quoted(s.ToString())}"));
        words.Add($"--seed {parse.GetValue(Seed).ToString(CultureInfo.InvariantCulture)}");
        words.Add($"--replications {ended?.ToString(CultureInfo.InvariantCulture) ?? Written(parse.GetValue(Replications))}");
        if (parse.GetValue(Precision) != new Ratio((decimal)Usual.Precision))
            words.Add($"--precision {Quoted(parse.GetValue(Precision).ToString())}");
        if (parse.GetValue(MaxEvents) != Usual.EventBudget)
            words.Add($"--max-events {parse.GetValue(MaxEvents).ToString(CultureInfo.InvariantCulture)}");
        if (parse.GetValue(Load) != 1) words.Add($"--load {parse.GetValue(Load).ToString(CultureInfo.InvariantCulture)}");
        if (parse.GetValue(Until) is { } until) words.Add($"--until {Quoted(Durations.Format(until))}");
        if (parse.GetValue(Interval) is { } interval) words.Add($"--interval {Quoted(Durations.Format(interval))}");
        words.AddRange((parse.GetValue(Faults) ?? []).Select(f => $"--fault {Quoted(f)}"));
        if (parse.GetValue(FindLimit) && ended is null) words.Add("--find-limit");
        words.AddRange(Changes(parse).Select(s => $"--compare-set {Quoted(s.ToString())}"));
        if (parse.GetValue(CompareEnv) is { } other) words.Add($"--compare-env {Quoted(other)}");
        else if (parse.GetResult(Compare) is { Implicit: false })
            words.Add(parse.GetValue(Compare) is { } with ? $"--compare {Quoted(with)}" : "--compare");
        return words;
    }

    // a shell takes such words as they are; single quotes keep all the others together
    internal static string Quoted(string word) =>
        word.Length > 0 && word.All(IsSafe) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsSafe(char c) => char.IsAsciiLetterOrDigit(c) || "-_./:=".Contains(c, StringComparison.Ordinal);

    private static string Written(Range<int> count) => count.IsExact ? count.Low.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{count.Low}..{count.High}");

    private static Range<int> Count(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Ranges.TryParse<int>(word, Whole, out var count) && !count.IsReversed && count is { Low: >= 2, High: <= MostReplications })
            return count;
        result.AddError(word);
        return UsualReplications;
    }

    private static bool Whole(string? text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    private static Ratio Percent(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Ratio.TryParse(word, out var ratio) && ratio > Ratio.Zero && ratio <= Ratio.One) return ratio;
        result.AddError(word);
        return Ratio.One;
    }

    internal static long Events(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Counts.TryParse(word, out var count) && decimal.IsInteger(count) && count is >= 1 and <= LargestBudget) return (long)count;
        result.AddError(word);
        return Usual.EventBudget;
    }

    private static double Factor(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
            && factor is > 0 and <= LargestLoad) return factor;
        result.AddError(word);
        return Usual.LoadFactor;
    }

    private static TimeSpan? Time(ArgumentResult result)
    {
        if (Durations.TryParse(result.Tokens[0].Value, out var time) && time > TimeSpan.Zero) return time;
        result.AddError(result.Tokens[0].Value);
        return null;
    }
}
