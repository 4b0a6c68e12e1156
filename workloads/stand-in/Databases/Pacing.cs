namespace Jauge.StandIn.Databases;

/// <summary>Counts how fast a server's loop goes.</summary>
internal static class Pacing
{
    private const long FirstSteps = 1_000;
    private const int Trials = 15;
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(4);

    /// <summary>Steps in a millisecond.</summary>
    /// <param name="loop">Runs so many steps and returns.</param>
    /// <param name="clock">Times them.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <remarks>The shortest of several short runs: whatever else the machine does only ever makes one longer. The difference of two
    /// lengths takes the way there and back out.</remarks>
    internal static async Task<double> CountAsync(Func<long, CancellationToken, Task> loop, TimeProvider clock,
        CancellationToken cancellation)
    {
        var steps = FirstSteps;
        while (await ShortestAsync(loop, steps, clock, 3, cancellation) < Enough) steps *= 2;
        var empty = await ShortestAsync(loop, 0, clock, Trials, cancellation);
        var full = await ShortestAsync(loop, steps, clock, Trials, cancellation);
        return steps / (full - empty).TotalMilliseconds;
    }

    private static async Task<TimeSpan> ShortestAsync(
        Func<long, CancellationToken, Task> loop, long steps, TimeProvider clock, int trials, CancellationToken cancellation)
    {
        var shortest = TimeSpan.MaxValue;
        for (var trial = 0; trial < trials; trial++)
        {
            var start = clock.GetTimestamp();
            await loop(steps, cancellation);
            var took = clock.GetElapsedTime(start);
            if (took < shortest) shortest = took;
        }

        return shortest;
    }
}
