using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Review;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Judging;

/// <summary>Turns shapes into what the answer says of them.</summary>
/// <param name="asWritten">The file as it is.</param>
/// <param name="always">Settings of every shape.</param>
/// <param name="judges">Who says what.</param>
internal sealed class ShapeReading(Deployment asWritten, EquatableList<SystemSetting> always, Judges judges)
{
    /// <summary>A shape of which only the scores are known.</summary>
    internal SizedShape Scored(Shape shape, MonthlyBill bill) => new()
    {
        Changes = [.. shape.Settings.Select(s => new ShapeChange(s.Path, Stated(s.Path), s.Value))],
        Settings = [.. always, .. shape.Settings],
        Cost = bill.Total, IsFloor = bill.IsIncomplete, EstimatedP99 = judges.Play is null ? null : judges.Estimate.Read(shape).All.P99,
        Availability = SystemReview.Levels(shape.Deployment)?.Value,
    };

    /// <summary>A shape that was played, with its verdicts.</summary>
    internal SizedShape Judged(Shape shape, MonthlyBill bill)
    {
        var played = judges.Play?.Confirm(shape);
        return Scored(shape, bill) with { Verdicts = VerdictReading.Of(judges.Design.Review(shape.Deployment, bill), played),
            SimulatedP99 = played?.All.P99.Value, IsSimulated = played is not null,
            PlayedPart = played?.Part?.Sentence, SkipsTheWayUp = played?.Part?.FromFullLoad == true };
    }

    // as the file writes it, in one line
    private string? Stated(string path) =>
        YamlPath.Find(asWritten.Document.Tree(asWritten.Environment), path) is { } node ? Written(node) : null;

    private static string Written(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Written))}]",
        YamlMapping mapping => $"{{ {string.Join(", ", mapping.Entries.Select(e => $"{e.Key}: {Written(e.Value)}"))} }}",
        _ => "",
    };
}
