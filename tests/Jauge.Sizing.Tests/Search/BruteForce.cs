using Jauge.Sizing.Search;

namespace Jauge.Sizing.Tests.Search;

/// <summary>The answer by going through everything.</summary>
internal static class BruteForce
{
    /// <summary>The cheapest choice that does; null: none.</summary>
    public static SearchNode? Best(ISizingProblem problem, IEnumerable<Choice> all) =>
        all.Where(c => IsKept(problem, c)).Select(c => Node(problem, c)).Min();

    /// <summary>The front: the best, and what is dearer and nothing but a play could refute.</summary>
    public static List<Scores> Front(ISizingProblem problem, SearchNode? best, IReadOnlyList<Choice> all)
    {
        if (best is null) return [];
        var candidates = all.Where(c => problem.Law(c) is null && problem.Judge(c) is null).Select(c => Node(problem, c))
            .Where(n => n.Cost >= best.Cost).Append(best)
            .Select(n => problem.ScoresOf(n.Choice, n.Cost)).ToList();
        return [.. candidates.Where(c => !candidates.Any(d => d.Dominates(c))).Distinct().OrderBy(s => s.Cost)
            .ThenBy(s => s.P99 ?? double.PositiveInfinity)];
    }

    private static bool IsKept(ISizingProblem problem, Choice choice) =>
        problem.Law(choice) is null && problem.Judge(choice) is not { Evidence: Evidence.Law } && problem.Try(choice) is null;

    private static SearchNode Node(ISizingProblem problem, Choice choice) =>
        new(problem.Cost(choice), SearchStage.Judged, problem.ChangesOf(choice), choice);
}
