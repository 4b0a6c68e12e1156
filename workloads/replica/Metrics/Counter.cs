using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace Jauge.Replica.Metrics;

/// <summary>A count that only grows, one series for each combination of label values.</summary>
public sealed class Counter : IMetric
{
    private readonly Family _family;
    private readonly ConcurrentDictionary<string, StrongBox<long>> _series = new();

    internal Counter(string name, string help, string[] labels) => _family = new Family(name, help, "counter", labels);

    /// <summary>Counts one more.</summary>
    /// <param name="values">One for each label, in their order.</param>
    public void Count(params ReadOnlySpan<string> values) =>
        Interlocked.Increment(ref _series.GetOrAdd(_family.Labels(values), _ => new StrongBox<long>()).Value);

    /// <inheritdoc/>
    public void WriteTo(StringBuilder page)
    {
        _family.WriteHead(page);
        foreach (var (labels, count) in _series.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            _family.WriteLine(page, "", labels, Interlocked.Read(ref count.Value));
        }
    }
}
