using System.CommandLine;
using System.Globalization;

namespace Jauge.Cli.Options;

/// <summary>Options of the verbs that write a dossier: <c>jauge plan --html</c> and <c>jauge report</c>.</summary>
internal sealed class DossierOptions
{
    /// <summary>Events of the simulation where nobody says otherwise: a few seconds on two cores.</summary>
    private const long UsualEvents = 40_000_000;

    public DossierOptions(CommonOptions common)
    {
        Without = common.Flag("--no-simulation", "only what the design and the prices say",
            "seulement ce que disent la conception et les prix");
        MaxEvents = common.Option<long>("--max-events", "N", "events of the simulation (40M)", "événements de la simulation (40M)");
        (MaxEvents.DefaultValueFactory, MaxEvents.CustomParser) = (_ => UsualEvents, SimulateOptions.Events);
        FindLimit = common.Flag("--find-limit", "the largest load that keeps the promises, too",
            "aussi la plus grande charge qui tient les promesses");
        Drills = common.Flag("--drills", "play each drill of the file, too", "jouer aussi chaque exercice du fichier");
        Size = common.Flag("--size", "search the cheapest shape that holds, too", "chercher aussi la forme la moins chère qui tient");
        Force = common.Flag("--force", "write over a file that Jauge did not write", "remplacer un fichier que Jauge n'a pas écrit");
    }

    public Option<bool> Without { get; }

    public Option<long> MaxEvents { get; }

    public Option<bool> FindLimit { get; }

    public Option<bool> Drills { get; }

    public Option<bool> Size { get; }

    public Option<bool> Force { get; }

    /// <summary>Those that the command line changes, so that the same dossier can be asked for again.</summary>
    public IEnumerable<string> Written(ParseResult parse)
    {
        if (parse.GetValue(Without)) yield return Without.Name;
        if (parse.GetValue(MaxEvents) != UsualEvents)
            yield return $"{MaxEvents.Name} {parse.GetValue(MaxEvents).ToString(CultureInfo.InvariantCulture)}";
        if (parse.GetValue(FindLimit)) yield return FindLimit.Name;
        if (parse.GetValue(Drills)) yield return Drills.Name;
        if (parse.GetValue(Size)) yield return Size.Name;
    }
}
