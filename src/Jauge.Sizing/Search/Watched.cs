namespace Jauge.Sizing.Search;

/// <summary>A problem whose plays are kept, so that none is played twice.</summary>
internal sealed class Watched(ISizingProblem problem, Func<Choice, Refusal?> tried) : ISizingProblem
{
    public int Scenarios => problem.Scenarios;

    public IReadOnlyList<Choice> Starts => problem.Starts;

    public long Events => problem.Events;

    public IReadOnlyList<IReadOnlyList<decimal>> Parts(int scenario) => problem.Parts(scenario);

    public int ChangesOf(Choice choice) => problem.ChangesOf(choice);

    public Refusal? Law(Choice choice) => problem.Law(choice);

    public decimal Cost(Choice choice) => problem.Cost(choice);

    public Refusal? Judge(Choice choice) => problem.Judge(choice);

    public Refusal? Try(Choice choice) => tried(choice);

    public Scores ScoresOf(Choice choice, decimal cost) => problem.ScoresOf(choice, cost);
}
