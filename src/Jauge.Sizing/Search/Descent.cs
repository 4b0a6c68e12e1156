namespace Jauge.Sizing.Search;

/// <summary>Finds a choice that does, and goes down from it part by part: a first answer, so that whoever interrupts has one, and a ceiling for the search.</summary>
internal sealed class Descent(ISizingProblem problem, SearchLimits limits)
{
    private const int MostPasses = 3;

    /// <summary>The best that it found; null: no start does.</summary>
    internal SearchNode? Run(Action<SearchNode> found)
    {
        if (limits.TriesOfAPart == 0) return null;
        foreach (var start in problem.Starts)
            if (Node(start) is { } node)
            {
                found(node);
                return Down(node, found);
            }

        return null;
    }

    private SearchNode Down(SearchNode best, Action<SearchNode> found)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = best;
            foreach (var part in BySaving(best.Choice))
                if (Cheaper(best, part) is { } cheaper) found(best = cheaper);
            if (best == before) break;
        }

        return best;
    }

    // where most can be saved first
    private List<int> BySaving(Choice choice)
    {
        var parts = problem.Parts(choice.Scenario);
        return Enumerable.Range(0, parts.Count).Where(p => choice.Options[p] > 0)
            .OrderByDescending(p => parts[p][choice.Options[p]] - parts[p][0]).ThenBy(p => p).ToList();
    }

    private SearchNode? Cheaper(SearchNode best, int part)
    {
        var tries = 0;
        for (var option = 0; option < best.Choice.Options[part] && tries < limits.TriesOfAPart && problem.Events < limits.Events / 2; option++)
        {
            var choice = best.Choice.With(part, option);
            if (problem.Law(choice) is not null) continue;
            var cost = problem.Cost(choice);
            if (cost >= best.Cost || problem.Judge(choice) is not null) continue;
            tries++;
            if (problem.Try(choice) is null) return new(cost, SearchStage.Judged, problem.ChangesOf(choice), choice);
        }

        return null;
    }

    private SearchNode? Node(Choice choice)
    {
        if (problem.Law(choice) is not null) return null;
        var cost = problem.Cost(choice);
        if (problem.Judge(choice) is { Evidence: Evidence.Law } || problem.Try(choice) is not null) return null;
        return new(cost, SearchStage.Judged, problem.ChangesOf(choice), choice);
    }
}
