using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Jauge.Replica.Metrics;

/// <summary>How long things took, in seconds, counted into cumulative classes.</summary>
public sealed class Histogram : IMetric
{
    private readonly Family _family;
    private readonly double[] _bounds;
    private readonly ConcurrentDictionary<string, Series> _series = new();

    internal Histogram(string name, string help, double[] bounds, string[] labels)
    {
        _family = new Family(name, help, "histogram", labels);
        _bounds = bounds;
    }

    /// <summary>Counts one duration.</summary>
    /// <param name="duration">Not negative.</param>
    /// <param name="values">One for each label, in their order.</param>
    public void Observe(TimeSpan duration, params ReadOnlySpan<string> values)
    {
        var index = Array.BinarySearch(_bounds, duration.TotalSeconds);
        _series.GetOrAdd(_family.Labels(values), _ => new Series(_bounds.Length + 1)).Count(index < 0 ? ~index : index, duration);
    }

    /// <inheritdoc/>
    public void WriteTo(StringBuilder page)
    {
        _family.WriteHead(page);
        foreach (var (labels, series) in _series.OrderBy(entry => entry.Key, StringComparer.Ordinal)) Write(page, labels, series);
    }

    private void Write(StringBuilder page, string labels, Series series)
    {
        var cumulative = 0L;
        for (var i = 0; i <= _bounds.Length; i++)
        {
            cumulative += series.InClass(i);
            var bound = i < _bounds.Length ? _bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            _family.WriteLine(page, "_bucket", $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{bound}\"", cumulative);
        }

        _family.WriteLine(page, "_sum", labels, series.TotalSeconds);
        _family.WriteLine(page, "_count", labels, cumulative);
    }

    private sealed class Series(int classes)
    {
        private readonly long[] _counts = new long[classes];
        private long _ticks;

        public double TotalSeconds => TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds;

        public long InClass(int index) => Interlocked.Read(ref _counts[index]);

        public void Count(int index, TimeSpan duration)
        {
            Interlocked.Increment(ref _counts[index]);
            Interlocked.Add(ref _ticks, duration.Ticks);
        }
    }
}
