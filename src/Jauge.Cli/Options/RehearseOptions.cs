using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Cli.Options;

/// <summary>Options of <c>jauge rehearse</c>.</summary>
internal sealed class RehearseOptions
{
    public RehearseOptions(CommonOptions common)
    {
        Seed = common.Option<long>("--seed", "N", "all chance comes from it (1)", "tout le hasard en vient (1)");
        Seed.DefaultValueFactory = _ => 1;
        Hold = common.Option<TimeSpan?>("--hold", "TIME", "time at full load, as '2 min' (the file's, else 60 s at most)",
            "temps à pleine charge, comme « 2 min » (celui du fichier, sinon 60 s au plus)");
        Hold.CustomParser = Time;
        Plan = common.Flag("--plan", "only say what would run", "dire seulement ce qui tournerait");
        Evidence = common.Option<string?>("--evidence", "FILE", "write the evidence there, too, as JSON",
            "écrire aussi les preuves dans ce fichier, en JSON");
        Trace = common.Option<string?>("--trace", "FILE", "write every scaling decision there, one JSON object a line",
            "écrire chaque décision d'échelle dans ce fichier, un objet JSON par ligne");
        Answers = common.Option<string?>("--answers", "FILE",
            "write the answers of the requests that say keep there, one JSON object a line",
            "écrire les réponses des requêtes qui disent keep dans ce fichier, un objet JSON par ligne");
        Replay = common.Option<string?>("--replay", "FILE", "start nothing: decide again on a recorded trace, and compare",
            "ne rien démarrer : décider à nouveau sur une trace, et comparer");
        Keep = common.Flag("--keep", "keep the temporary folder with its logs", "garder le dossier temporaire et ses journaux");
        AlertsFaster = FasterAlerts.Create(common);
        NoAlerts = common.Flag("--no-alerts", "without Prometheus", "sans Prometheus");
    }

    public Option<long> Seed { get; }

    public Option<TimeSpan?> Hold { get; }

    public Option<bool> Plan { get; }

    public Option<string?> Evidence { get; }

    public Option<string?> Trace { get; }

    public Option<string?> Answers { get; }

    public Option<string?> Replay { get; }

    public Option<bool> Keep { get; }

    public Option<double?> AlertsFaster { get; }

    public Option<bool> NoAlerts { get; }

    /// <summary>The command that rehearses the same again.</summary>
    public string Command(ParseResult parse, string file, string? environment, SystemSettings settings)
    {
        var words = new List<string> { $"jauge rehearse {SimulateOptions.Quoted(file)}" };
        if (environment is not null) words.Add($"--env {SimulateOptions.Quoted(environment)}");
        words.AddRange(settings.All.Select(s => $"--set {SimulateOptions.Quoted(s.ToString())}"));
        words.Add($"--seed {parse.GetValue(Seed).ToString(CultureInfo.InvariantCulture)}");
        if (parse.GetValue(Hold) is { } hold) words.Add($"--hold {SimulateOptions.Quoted(Durations.Format(hold))}");
        if (parse.GetValue(AlertsFaster) is { } factor) words.Add($"--alerts-faster {factor.ToString(CultureInfo.InvariantCulture)}");
        if (parse.GetValue(NoAlerts)) words.Add("--no-alerts");
        return string.Join(' ', words);
    }

    private static TimeSpan? Time(ArgumentResult result)
    {
        if (Durations.TryParse(result.Tokens[0].Value, out var time) && time > TimeSpan.Zero) return time;
        result.AddError(result.Tokens[0].Value);
        return null;
    }
}
