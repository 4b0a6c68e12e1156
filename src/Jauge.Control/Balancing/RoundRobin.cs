namespace Jauge.Control.Balancing;

/// <summary>One after the other.</summary>
public static class RoundRobin
{
    /// <summary>The next backend that takes work.</summary>
    /// <param name="backends">All backends.</param>
    /// <param name="cursor">Index of the one chosen last, −1 at the beginning; moved on.</param>
    /// <returns>An index, or −1 where none takes work.</returns>
    public static int Choose(ReadOnlySpan<Backend> backends, ref int cursor)
    {
        for (var i = 1; i <= backends.Length; i++)
        {
            var index = (Math.Max(-1, cursor) + i) % backends.Length;
            if (backends[index].IsIn)
                return cursor = index;
        }
        return -1;
    }
}
