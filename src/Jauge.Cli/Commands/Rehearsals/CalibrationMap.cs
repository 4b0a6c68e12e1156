using Jauge.Core;
using Jauge.Rehearsal.Calibration;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary>Reads <c>--map PATH=SERIES</c>.</summary>
internal static class CalibrationMap
{
    /// <summary>Series by path.</summary>
    /// <exception cref="UserError">One cannot be read, or the file states no time at its path.</exception>
    public static EquatableMap<SeriesSelector> Read(string[] given, Calibrator calibrator) =>
        given.Select(g => Read(g, calibrator)).DistinctBy(m => m.Key).ToEquatableMap();

    private static KeyValuePair<string, SeriesSelector> Read(string given, Calibrator calibrator)
    {
        var equals = given.IndexOf('=', StringComparison.Ordinal);
        var (path, series) = equals < 0 ? (given, "") : (given[..equals].Trim(), given[(equals + 1)..]);
        if (SeriesSelector.Parse(series) is not { } selector) throw new UserError(
            new($"'{given}' is no value of --map", $"« {given} » n'est pas une valeur de --map"),
            new("write a path, = and a histogram, as 'requests.browse.shop=http_request_duration_seconds{request=\"browse\"}'; labels have plain values",
                "écrire un chemin, = et un histogramme, comme 'requests.browse.shop=http_request_duration_seconds{request=\"browse\"}' ; les étiquettes ont des valeurs simples"));
        if (calibrator.Stated(path) is not null) return KeyValuePair.Create(path, selector);
        var paths = calibrator.Times.Select(t => t.Path).ToList();
        throw new UserError(new($"the file states no time at '{path}'", $"le fichier n'indique aucun temps à « {path} »"),
            NearestName.Help(path, paths)
                ?? new Text($"it does at {string.Join(", ", paths.Take(6))}", $"il en indique à {string.Join(", ", paths.Take(6))}"));
    }
}
