using Jauge.Core;
using Jauge.Sizing.Judging;
using Jauge.Sizing.Search;

namespace Jauge.Sizing.Tests.Systems;

/// <summary>A real space with real prices and laws, in which theory has the last word: so that everything can be gone through.</summary>
internal sealed class TheoryProblem(ShapeProblem problem) : ISizingProblem
{
    public int Scenarios => problem.Scenarios;

    public IReadOnlyList<Choice> Starts => problem.Starts;

    public long Events => 0;

    public IReadOnlyList<IReadOnlyList<decimal>> Parts(int scenario) => problem.Parts(scenario);

    public int ChangesOf(Choice choice) => problem.ChangesOf(choice);

    public Refusal? Law(Choice choice) => problem.Law(choice);

    public decimal Cost(Choice choice) => problem.Cost(choice);

    public Refusal? Judge(Choice choice) => problem.Judge(choice) is { Evidence: Evidence.Law } law ? law : null;

    public Refusal? Try(Choice choice) => problem.Judge(choice) is { } refusal ? refusal with { Evidence = Evidence.Simulation } : null;

    public Scores ScoresOf(Choice choice, decimal cost) => problem.ScoresOf(choice, cost);
}
