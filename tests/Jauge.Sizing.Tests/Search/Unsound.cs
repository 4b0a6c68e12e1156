using Jauge.Core;
using Jauge.Sizing.Search;

namespace Jauge.Sizing.Tests.Search;

/// <summary>Refutes by law whatever has the first option of its first part.</summary>
internal sealed class Unsound(RandomProblem problem) : ISizingProblem
{
    public int Scenarios => problem.Scenarios;

    public IReadOnlyList<Choice> Starts => [];

    public long Events => problem.Events;

    public IReadOnlyList<IReadOnlyList<decimal>> Parts(int scenario) => problem.Parts(scenario);

    public int ChangesOf(Choice choice) => problem.ChangesOf(choice);

    public Refusal? Law(Choice choice) => choice.Options[0] == 0 ? new(Evidence.Law, "false", Text.Same("false")) : problem.Law(choice);

    public decimal Cost(Choice choice) => problem.Cost(choice);

    public Refusal? Judge(Choice choice) => problem.Judge(choice);

    public Refusal? Try(Choice choice) => problem.Try(choice);

    public Scores ScoresOf(Choice choice, decimal cost) => problem.ScoresOf(choice, cost);
}
