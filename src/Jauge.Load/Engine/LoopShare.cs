namespace Jauge.Load.Engine;

/// <summary>What part of a run a loop plays: users and arrivals in turns, so that together the loops play all of it, whatever their
/// number.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Count">Loops.</param>
/// <param name="MostConnections">0: any number.</param>
internal sealed record LoopShare(int Index, int Count, int MostConnections)
{
    /// <summary>Whether this loop plays the thing of a number.</summary>
    internal bool Has(long number) => number % Count == Index;

    /// <summary>A number that no other loop gives.</summary>
    /// <param name="own">Counted by this loop, from 0.</param>
    internal long Global(long own) => (own * Count) + Index;

    /// <summary>How many of the numbers below a count are this loop's.</summary>
    internal int Of(long count) => (int)((count - Index + Count - 1) / Count);
}
