namespace Jauge.Sizing.Search;

/// <summary>Goes through a product of ascending lists by the sum of their bounds, each choice once.</summary>
/// <remarks>A choice is brought by the one that has one step less at its last part that has any, so that it comes once; bounds ascend, so
/// that none comes before a cheaper one.</remarks>
internal sealed class Lattice(ISizingProblem problem)
{
    private readonly SortedSet<SearchNode> _open = [];

    /// <summary>The cheapest that is open; null: all are done.</summary>
    internal SearchNode? Min => _open.Min;

    /// <summary>Opens the cheapest choice of every scenario.</summary>
    internal void Begin()
    {
        for (var scenario = 0; scenario < problem.Scenarios; scenario++)
            if (problem.Parts(scenario).All(p => p.Count > 0))
                _open.Add(Bounded(new(scenario, [.. problem.Parts(scenario).Select(_ => 0)])));
    }

    /// <summary>Puts a choice back of which more is known now.</summary>
    internal void Add(SearchNode node) => _open.Add(node);

    /// <summary>Takes up to so many of the cheapest, all of the stage of the first; those that follow a bounded one are opened.</summary>
    internal List<SearchNode> Take(int most)
    {
        var taken = new List<SearchNode>();
        while (taken.Count < most && _open.Min is { } next && (taken.Count == 0 || next.Stage == taken[0].Stage))
        {
            _open.Remove(next);
            taken.Add(next);
            if (next.Stage == SearchStage.Bounded) Open(next.Choice);
        }

        return taken;
    }

    private void Open(Choice choice)
    {
        var parts = problem.Parts(choice.Scenario);
        for (var part = Math.Max(0, Last(choice)); part < parts.Count; part++)
            if (choice.Options[part] + 1 < parts[part].Count) _open.Add(Bounded(choice.With(part, choice.Options[part] + 1)));
    }

    private static int Last(Choice choice)
    {
        for (var i = choice.Options.Count - 1; i >= 0; i--)
            if (choice.Options[i] > 0) return i;
        return -1;
    }

    private SearchNode Bounded(Choice choice) => new(Bound(problem, choice), SearchStage.Bounded, problem.ChangesOf(choice), choice);

    /// <summary>Sum of the bounds of a choice.</summary>
    internal static decimal Bound(ISizingProblem problem, Choice choice)
    {
        var (sum, parts) = (0m, problem.Parts(choice.Scenario));
        for (var i = 0; i < parts.Count; i++) sum += parts[i][choice.Options[i]];
        return sum;
    }
}
