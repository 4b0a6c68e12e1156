using Jauge.Core;
using Jauge.Review;
using Jauge.Simulation.Verdicts;

namespace Jauge.Sizing.Judging;

/// <summary>Puts together what the design and a simulation say of each promise.</summary>
internal static class VerdictReading
{
    /// <summary>One verdict a promise and figure, in the order of the language; budgets and what others measure are left out.</summary>
    internal static EquatableList<ShapeVerdict> Of(ReviewResult review, SimulationResult? played)
    {
        var promises = review.Promises.Where(p => p.Path.StartsWith("promises.", StringComparison.Ordinal)
            && !p.Path.StartsWith("promises.measured-elsewhere", StringComparison.Ordinal));
        return [.. promises.SelectMany(p =>
            Of(p, played?.Promises.Where(s => s.Path == p.Path && s.State != VerdictState.NotJudged).ToList() ?? []))];
    }

    private static IEnumerable<ShapeVerdict> Of(PromiseVerdict design, List<SimulatedPromise> played)
    {
        if (design.State == PromiseState.Contradicted) return [ByDesign(design, VerdictState.NotKept)];
        if (played.Count == 0) return [ByDesign(design, design.State switch
        {
            PromiseState.Supported => VerdictState.Kept,
            PromiseState.AtRisk => VerdictState.Undecided,
            _ => VerdictState.NotJudged,
        })];
        return played.Select(p => new ShapeVerdict(p.Path, p.Title, p.Stated, p.State, Evidence.Simulation, p.Shown));
    }

    private static ShapeVerdict ByDesign(PromiseVerdict design, VerdictState state) =>
        new(design.Path, design.Title, Text.Same(design.Stated), state, Evidence.Law,
            state == VerdictState.NotJudged ? null : design.Reason);
}
