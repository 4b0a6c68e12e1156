using System.CommandLine;
using System.CommandLine.Parsing;
using Jauge.Core;

namespace Jauge.Cli.Options;

/// <summary>Options of <c>jauge drill</c>.</summary>
internal sealed class DrillOptions
{
    public DrillOptions(CommonOptions common)
    {
        Names = common.Argument<string[]>("DRILL", "drills to play, in this order; all where none is named",
            "exercices à jouer, dans cet ordre ; tous si aucun n'est nommé");
        Names.Arity = ArgumentArity.ZeroOrMore;
        List = common.Flag("--list", "only say which drills the system allows", "dire seulement quels exercices le système permet");
        Length = common.Option<TimeSpan?>("--for", "TIME", "how long each fault lasts at least (5 s)",
            "combien de temps chaque panne dure au moins (5 s)");
        Limit = common.Option<TimeSpan?>("--limit", "TIME", "after so long without service the fault is healed (90 s)",
            "après tant de temps sans service la panne est réparée (90 s)");
        Length.CustomParser = Limit.CustomParser = Time;
        Seed = common.Option<long>("--seed", "N", "all chance comes from it (1)", "tout le hasard en vient (1)");
        Seed.DefaultValueFactory = _ => 1;
        Keep = common.Flag("--keep", "keep the temporary folder with its logs and journals",
            "garder le dossier temporaire, ses journaux et ses registres");
        Trace = common.Option<string?>("--trace", "FILE", "write every scaling decision there, one JSON object a line",
            "écrire chaque décision d'échelle dans ce fichier, un objet JSON par ligne");
        AlertsFaster = FasterAlerts.Create(common);
        NoAlerts = common.Flag("--no-alerts", "without Prometheus", "sans Prometheus");
    }

    public Argument<string[]> Names { get; }

    public Option<bool> List { get; }

    public Option<TimeSpan?> Length { get; }

    public Option<TimeSpan?> Limit { get; }

    public Option<long> Seed { get; }

    public Option<bool> Keep { get; }

    public Option<string?> Trace { get; }

    public Option<double?> AlertsFaster { get; }

    public Option<bool> NoAlerts { get; }

    private static TimeSpan? Time(ArgumentResult result)
    {
        if (Durations.TryParse(result.Tokens[0].Value, out var time) && time > TimeSpan.Zero) return time;
        result.AddError(result.Tokens[0].Value);
        return null;
    }
}
