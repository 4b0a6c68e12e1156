using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Sizing;

namespace Jauge.Report.Json;

/// <summary>A sizing as JSON. Specified in docs/reference/outputs.md.</summary>
public static class SizingJson
{
    /// <summary>The answer.</summary>
    public static JsonObject Of(SizingAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new()
        {
            ["system"] = answer.Deployment.Spec.System, ["environment"] = answer.Deployment.Environment,
            ["currency"] = answer.Deployment.Spec.Currency.Code,
            ["outcome"] = JsonTree.Word(answer.Outcome), ["budget"] = answer.Budget is { } budget ? JsonTree.Number(budget) : null,
            ["today"] = Of(answer.Today), ["chosen"] = answer.Chosen is { } chosen ? Of(chosen) : null,
            ["strict"] = answer.Strict is { } strict ? Of(strict) : null,
            ["impossible"] = JsonTree.Array(answer.Impossible.Select(Of)), ["lowerBound"] = JsonTree.Number(answer.LowerBound),
            ["gap"] = JsonTree.Number(answer.Gap),
            ["cheaper"] = JsonTree.Array(answer.Cheaper.Select(Of)), ["front"] = JsonTree.Array(answer.Front.Select(Of)),
            ["dominated"] = JsonTree.Array(answer.Dominated.Select(d => new JsonObject { ["shape"] = Of(d.Shape), ["by"] = d.By })),
            ["reservations"] = JsonTree.Array(answer.Reservations.Select(Of)), ["varied"] = Texts(answer.Varied),
            ["leftOut"] = Texts(answer.LeftOut),
            ["risks"] = Texts(answer.Risks), ["explanation"] = Texts(answer.Explanation), ["effort"] = Of(answer.Effort),
        };
    }

    private static JsonArray Texts(IEnumerable<Text> texts) => JsonTree.Array(texts.Select(t => JsonTree.Of(t)));

    private static JsonNode Of(SizedShape shape) => new JsonObject
    {
        ["changes"] = JsonTree.Array(shape.Changes.Select(c => new JsonObject { ["path"] = c.Path, ["from"] = c.From, ["to"] = c.To })),
        ["settings"] = JsonTree.Words(shape.Settings.Select(s => s.ToString())),
        ["cost"] = new JsonObject { ["low"] = JsonTree.Number(shape.Cost.Low), ["high"] = JsonTree.Number(shape.Cost.High) },
        ["isFloor"] = shape.IsFloor, ["estimatedP99"] = shape.EstimatedP99 is { } p99 ? JsonTree.Number(p99) : null,
        ["simulatedP99"] = shape.SimulatedP99 is { } played ? JsonTree.Number(played) : null,
        ["availability"] = shape.Availability is { } level ? JsonTree.Number(level) : null,
        ["isSimulated"] = shape.IsSimulated, ["playedPart"] = JsonTree.Of(shape.PlayedPart),
        ["verdicts"] = JsonTree.Array(shape.Verdicts.Select(Of)),
    };

    private static JsonNode Of(ShapeVerdict verdict) => new JsonObject
    {
        ["path"] = verdict.Path, ["title"] = JsonTree.Of(verdict.Title), ["stated"] = JsonTree.Of(verdict.Stated),
        ["state"] = JsonTree.Word(verdict.State),
        ["evidence"] = JsonTree.Word(verdict.Evidence), ["shown"] = JsonTree.Of(verdict.Shown),
    };

    private static JsonNode Of(ImpossiblePromise promise) => new JsonObject
    {
        ["path"] = promise.Path, ["title"] = JsonTree.Of(promise.Title), ["stated"] = JsonTree.Of(promise.Stated),
        ["reason"] = JsonTree.Of(promise.Reason),
    };

    private static JsonNode Of(CheaperShape cheaper) => new JsonObject
    {
        ["shape"] = Of(cheaper.Shape), ["promise"] = cheaper.Promise, ["evidence"] = JsonTree.Word(cheaper.Evidence),
        ["reason"] = JsonTree.Of(cheaper.Reason),
    };

    private static JsonNode Of(ReservationAdvice advice) => new JsonObject
    {
        ["component"] = advice.Component, ["commitment"] = advice.Commitment, ["months"] = advice.Months,
        ["onDemand"] = JsonTree.Number(advice.OnDemand),
        ["committed"] = JsonTree.Number(advice.Committed), ["breakEven"] = JsonTree.Number(advice.BreakEven),
        ["use"] = JsonTree.Array(advice.Use.Select(u => JsonTree.Number(u))),
        ["reserve"] = advice.Reserve, ["saving"] = JsonTree.Number(advice.Saving), ["savingAtHalf"] = JsonTree.Number(advice.SavingAtHalf),
        ["regretAtHalf"] = JsonTree.Number(advice.RegretAtHalf), ["regretAtDouble"] = JsonTree.Number(advice.RegretAtDouble),
    };

    private static JsonObject Of(SizingEffort effort) => new JsonObject
    {
        ["space"] = JsonTree.Number(effort.Space), ["scored"] = effort.Scored, ["byLaw"] = effort.ByLaw, ["byEstimate"] = effort.ByEstimate,
        ["bySimulation"] = effort.BySimulation,
        ["simulated"] = effort.Simulated, ["events"] = effort.Events, ["isExhausted"] = effort.IsExhausted,
    };
}
