namespace Jauge.Sizing.Search;

/// <summary>A choice on its way: bounded, then priced, then judged.</summary>
/// <param name="Cost">Its bound at first, then its cost.</param>
/// <param name="Stage">How much is known of it.</param>
/// <param name="Changes">Changes against the file.</param>
/// <param name="Choice">The choice.</param>
internal sealed record SearchNode(decimal Cost, SearchStage Stage, int Changes, Choice Choice) : IComparable<SearchNode>
{
    /// <summary>The cheapest first; of equal cost the one of which most is known, since going through all ties would take for ever where
    /// much costs nothing; then the fewest changes.</summary>
    public int CompareTo(SearchNode? other)
    {
        if (other is null) return 1;
        var order = Cost.CompareTo(other.Cost);
        if (order == 0) order = other.Stage.CompareTo(Stage);
        if (order == 0) order = Changes.CompareTo(other.Changes);
        return order != 0 ? order : Choice.CompareTo(other.Choice);
    }
}
