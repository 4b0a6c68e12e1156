using Jauge.Core;
using Jauge.Review;
using Jauge.Simulation.Verdicts;

namespace Jauge.Report.Dossiers;

/// <summary>A promise, with what the design and the simulation say of it side by side.</summary>
/// <param name="Title">What is promised.</param>
/// <param name="Detail">How the simulation reads it, where that says more; null elsewhere.</param>
/// <param name="Stated">As it is stated.</param>
/// <param name="Design">What the design says; null where only the simulation knows it.</param>
/// <param name="Load">What the simulation says; null without one.</param>
internal sealed record PromiseRow(Text Title, Text? Detail, Text Stated, PromiseVerdict? Design, SimulatedPromise? Load)
{
    /// <summary>The worse of the two.</summary>
    public Grade Grade => IsBroken ? Grade.Bad : IsOpen ? Grade.Caution : IsKept ? Grade.Good : Grade.Plain;

    private bool IsBroken => Design?.State == PromiseState.Contradicted || Load?.State == VerdictState.NotKept;

    private bool IsOpen => Design?.State == PromiseState.AtRisk || Load?.State == VerdictState.Undecided;

    private bool IsKept => Design?.State == PromiseState.Supported || Load?.State == VerdictState.Kept;

    /// <summary>The promises of an environment, the gravest first; budgets stand with the bill.</summary>
    public static IReadOnlyList<PromiseRow> Of(ReviewResult review, SimulationResult? simulation)
    {
        var load = simulation?.Promises ?? [];
        var design = review.Promises.Where(p => !p.Path.StartsWith("budget", StringComparison.Ordinal)).ToList();
        var joined = design.Select(d => Of(d, load.FirstOrDefault(l => l.Path == d.Path)))
            .Concat(load.Where(l => l.State != VerdictState.NotJudged && design.All(d => d.Path != l.Path))
                .Select(l => new PromiseRow(l.Title, null, l.Stated, null, l)));
        return [.. joined.OrderBy(Order)];
    }

    private static PromiseRow Of(PromiseVerdict design, SimulatedPromise? load) =>
        new(design.Title, load is null || load.Title == design.Title ? null : load.Title, load?.Stated ?? Core.Text.Same(design.Stated),
            design, load);

    private static int Order(PromiseRow row) => row.Grade switch { Grade.Bad => 0, Grade.Caution => 1, Grade.Good => 2, _ => 3 };
}
