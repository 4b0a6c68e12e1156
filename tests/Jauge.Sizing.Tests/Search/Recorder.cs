using Jauge.Sizing.Search;

namespace Jauge.Sizing.Tests.Search;

/// <summary>Remembers what was played.</summary>
internal sealed class Recorder(RandomProblem problem) : ISizingProblem
{
    public HashSet<Choice> Tried { get; } = [];

    public int Scenarios => problem.Scenarios;

    public IReadOnlyList<Choice> Starts => problem.Starts;

    public long Events => problem.Events;

    public IReadOnlyList<IReadOnlyList<decimal>> Parts(int scenario) => problem.Parts(scenario);

    public int ChangesOf(Choice choice) => problem.ChangesOf(choice);

    public Refusal? Law(Choice choice) => problem.Law(choice);

    public decimal Cost(Choice choice) => problem.Cost(choice);

    public Refusal? Judge(Choice choice) => problem.Judge(choice);

    public Refusal? Try(Choice choice)
    {
        Tried.Add(choice);
        return problem.Try(choice);
    }

    public Scores ScoresOf(Choice choice, decimal cost) => problem.ScoresOf(choice, cost);
}
