namespace Jauge.Sizing.Search;

/// <summary>What the search asks of a space. It knows neither systems nor prices, so that it can be held against going through
/// everything.</summary>
internal interface ISizingProblem
{
    /// <summary>Scenarios that have parts of their own, such as regions; at least one.</summary>
    public int Scenarios { get; }

    /// <summary>Lower bounds of the cost of each part's options, ascending; they add up to a lower bound of the whole.</summary>
    public IReadOnlyList<IReadOnlyList<decimal>> Parts(int scenario);

    /// <summary>Choices to begin an incumbent with, the likeliest first.</summary>
    public IReadOnlyList<Choice> Starts { get; }

    /// <summary>What differs from the file as it is: of two equally cheap choices the one that changes less is taken.</summary>
    public int ChangesOf(Choice choice);

    /// <summary>A law that refutes the choice; null where none does. Sound: what it refutes does fail. Called from several
    /// threads.</summary>
    public Refusal? Law(Choice choice);

    /// <summary>The cost of a month, no less than the bounds of its parts together. Called from several threads.</summary>
    public decimal Cost(Choice choice);

    /// <summary>What the design and theory say: a refusal by law is final, one by estimate only postpones. Called from several
    /// threads.</summary>
    public Refusal? Judge(Choice choice);

    /// <summary>Plays it; null where it keeps what is asked for. One at a time.</summary>
    public Refusal? Try(Choice choice);

    /// <summary>Events played so far.</summary>
    public long Events { get; }

    /// <summary>What to compare it by, once its cost is known. Called from several threads.</summary>
    public Scores ScoresOf(Choice choice, decimal cost);
}
