using System.Text.Json.Nodes;
using Jauge.Rehearsal.Calibration;

namespace Jauge.Report.Json;

/// <summary>A calibration as JSON. Specified in docs/reference/outputs.md.</summary>
public static class CalibrationJson
{
    /// <summary>All of it.</summary>
    /// <param name="environment">Whose values were measured.</param>
    /// <param name="values">What was measured.</param>
    /// <param name="file">What changes.</param>
    /// <param name="judged">Predictions of another rehearsal; null: none was asked for.</param>
    /// <param name="isWritten">Whether the file was changed.</param>
    public static JsonObject Of(string environment, IEnumerable<CalibratedValue> values, CalibratedFile file, Judgement? judged,
        bool isWritten)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new()
        {
            ["environment"] = environment,
            ["values"] = JsonTree.Array(values.Select(Of)),
            ["changes"] =
                JsonTree.Array(file.Changes.Select(c =>
                    new JsonObject { ["line"] = c.Number, ["before"] = c.Before, ["after"] = JsonTree.Words(c.After) })),
            ["left"] = JsonTree.Words(file.Left.Select(l => l.Path)),
            ["judgement"] = JsonTree.Array((judged?.Figures ?? []).Select(Of)),
            ["isWritten"] = isWritten,
        };
    }

    private static JsonObject Of(CalibratedValue value) => new()
    {
        ["path"] = value.Path, ["stated"] = value.Stated?.ToString(), ["measured"] = value.Fit.Distribution.ToString(),
        ["source"] = value.Source,
        ["mean"] = JsonTree.Number(value.Fit.Distribution.MeanSeconds), ["low"] = JsonTree.Number(value.Fit.MeanLow),
        ["high"] = JsonTree.Number(value.Fit.MeanHigh),
        ["count"] = value.Fit.Count, ["distance"] = JsonTree.Number(value.Fit.Distance), ["error"] = JsonTree.Number(value.Error),
        ["agrees"] = value.Agrees,
    };

    private static JsonObject Of(JudgedFigure figure) => new()
    {
        ["name"] = figure.Name, ["measured"] = JsonTree.Number(figure.Measured),
        ["predictedAsStated"] = JsonTree.Number(figure.Stated.Value),
        ["predictedAsMeasured"] = JsonTree.Number(figure.Calibrated.Value), ["errorAsStated"] = JsonTree.Number(figure.StatedError),
        ["errorAsMeasured"] = JsonTree.Number(figure.CalibratedError),
    };
}
