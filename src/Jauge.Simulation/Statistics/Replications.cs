using System.Collections.Concurrent;
using Jauge.Core;

namespace Jauge.Simulation.Statistics;

/// <summary>Independent replications, and whatever else does not depend on its neighbours, over the machine's cores.</summary>
public static class Replications
{
    /// <summary>Runs them, and begins them in the order of their numbers: of a run that is cancelled, the first ones are there.</summary>
    /// <typeparam name="T">What one gives.</typeparam>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="threads">At once, at least 1.</param>
    /// <param name="run">One replication, by its number from 0; on any thread, so that it shares nothing that changes.</param>
    /// <param name="cancellation">Ends it between replications.</param>
    /// <returns>By number, whatever the order of their ends: the same for every number of threads.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="AggregateException">Replications failed.</exception>
    public static T[] Run<T>(int count, int threads, Func<int, T> run, CancellationToken cancellation = default)
    {
        var results = new T[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        // Parallel.For gives each thread a range: of forty replications, those from twenty on would have ended beside the first ones.
        var numbers = Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(numbers, options, i => results[i] = run(i));
        return results;
    }

    /// <summary>All histograms as one. Whole numbers are added, so that grouping does not matter.</summary>
    /// <param name="histograms">Stay as they are.</param>
    public static LatencyHistogram Merge(IEnumerable<LatencyHistogram> histograms)
    {
        var all = new LatencyHistogram();
        foreach (var histogram in histograms)
            all.Merge(histogram);
        return all;
    }
}
