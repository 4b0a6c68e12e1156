using Jauge.Core;
using Jauge.Rehearsal.Calibration;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary>Files of measurements: evidence of rehearsals, and what Prometheus shows.</summary>
/// <param name="Evidence">Rehearsals.</param>
/// <param name="Reading">All series together; null: there are none.</param>
internal sealed record MeasuredFiles(IReadOnlyList<MeasuredEvidence> Evidence, MetricReading? Reading)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="UserError">There is none, or one cannot be read.</exception>
    public static MeasuredFiles Read(string[] paths)
    {
        if (paths.Length == 0)
            throw new UserError(new("--from FILE is missing: what was measured", "--from FICHIER manque : ce qui a été mesuré"));
        var texts = paths.Select(path => (Path: path, Text: Text(path))).ToList();
        var series = texts.Where(t => !MeasuredEvidence.IsOne(t.Text)).ToList();
        foreach (var (path, text) in series) Checked(path, () => MetricReading.Of([text]));
        EquatableList<MeasuredEvidence> evidence =
            [.. texts.Except(series).Select(t => Checked(t.Path, () => MeasuredEvidence.Read(t.Text)))];
        var pages = series.Select(s => s.Text).Concat(evidence.Select(e => e.Counted).Where(c => c.Length > 0)).ToList();
        return new(evidence, pages.Count == 0 ? null : MetricReading.Of(pages));
    }

    /// <summary>One rehearsal.</summary>
    /// <exception cref="UserError">It is none.</exception>
    public static MeasuredEvidence Evidenced(string path) => Checked(path, () => MeasuredEvidence.Read(Text(path)));

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError(new($"'{path}' cannot be read", $"« {path} » ne peut pas être lu"), null, ExitCode.Errors);
        }
    }

    private static T Checked<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException mistake)
        {
            throw new UserError(new($"{path}: {mistake.Message}", $"{path} : {mistake.Message}"),
                new("evidence of `jauge rehearse --evidence`, a page of metrics, or JSON of /api/v1/query or /api/v1/query_range",
                    "les preuves de « jauge rehearse --evidence », une page de métriques, ou le JSON de /api/v1/query ou /api/v1/query_range"), ExitCode.Errors);
        }
    }
}
