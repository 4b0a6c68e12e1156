using System.CommandLine;

namespace Jauge.Cli.Options;

/// <summary>Options of <c>jauge calibrate</c>.</summary>
internal sealed class CalibrateOptions
{
    public CalibrateOptions(CommonOptions common)
    {
        From = common.Option<string[]>("--from", "FILE",
            "what was measured: evidence of a rehearsal, a page of metrics, or an answer of Prometheus; may be repeated",
            "ce qui a été mesuré : preuves d'une répétition, page de métriques ou réponse de Prometheus ; peut se répéter");
        Map = common.Option<string[]>("--map", "PATH=SERIES", "the histogram that measures a path of the file; may be repeated",
            "l'histogramme qui mesure un chemin du fichier ; peut se répéter");
        Judge = common.Option<string?>("--judge", "EVIDENCE", "predict this other rehearsal with the stated and with the measured times",
            "prédire cette autre répétition avec les temps écrits et avec les temps mesurés");
        Seed = common.Option<long>("--seed", "N", "all chance of those predictions comes from it (1)",
            "tout le hasard de ces prédictions en vient (1)");
        Seed.DefaultValueFactory = _ => 1;
        Write = common.Flag("--write", "write the measured times into the file", "écrire les temps mesurés dans le fichier");
    }

    public Option<string[]> From { get; }

    public Option<string[]> Map { get; }

    public Option<string?> Judge { get; }

    public Option<long> Seed { get; }

    public Option<bool> Write { get; }
}
