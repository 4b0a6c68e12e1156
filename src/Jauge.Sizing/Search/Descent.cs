namespace Jauge.Sizing.Search;

/// <summary>Finds a choice that does, and goes down from it part by part: a first answer, so that whoever interrupts has one, and a ceiling
/// for the search.</summary>
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

    // ways are sorted by cost, and what is dearer mostly does better: halving finds the edge in few steps
    private SearchNode? Cheaper(SearchNode best, int part)
    {
        var (low, high, tries) = (0, best.Choice.Options[part], 0);
        SearchNode? found = null;
        while (low < high && tries < limits.TriesOfAPart && problem.Events < limits.Events / 2)
        {
            var middle = (low + high) / 2;
            var choice = best.Choice.With(part, middle);
            if (Does(choice, found ?? best, ref tries) is { } cheaper) (found, high) = (cheaper, middle);
            else low = middle + 1;
        }

        return found;
    }

    private SearchNode? Does(Choice choice, SearchNode best, ref int tries)
    {
        if (problem.Law(choice) is not null) return null;
        var cost = problem.Cost(choice);
        if (cost >= best.Cost || problem.Judge(choice) is not null) return null;
        tries++;
        return problem.Try(choice) is null ? new(cost, SearchStage.Judged, problem.ChangesOf(choice), choice) : null;
    }

    private SearchNode? Node(Choice choice)
    {
        if (problem.Law(choice) is not null || problem.Events >= limits.Events / 2) return null;
        var cost = problem.Cost(choice);
        if (problem.Judge(choice) is { Evidence: Evidence.Law } || problem.Try(choice) is not null) return null;
        return new(cost, SearchStage.Judged, problem.ChangesOf(choice), choice);
    }
}
