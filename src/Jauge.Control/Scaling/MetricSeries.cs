using Jauge.Core;

namespace Jauge.Control.Scaling;

/// <summary>Data points of one metric, oldest first.</summary>
/// <param name="Name">Name of the metric; for KEDA the trigger's name.</param>
/// <param name="Samples">Data points in rising order of time; empty where the metric has never answered.</param>
public sealed record MetricSeries(string Name, EquatableList<MetricSample> Samples)
{
    /// <summary>A series of one value, measured now.</summary>
    /// <param name="name">Name of the metric.</param>
    /// <param name="at">Instant of the measurement, since the start of the run.</param>
    /// <param name="value">The value, in the metric's unit.</param>
    /// <returns>A series of one sample.</returns>
    public static MetricSeries Now(string name, TimeSpan at, double value) => new(name, [MetricSample.Of(at, value)]);

    /// <summary>The last data point not newer than an instant.</summary>
    /// <param name="notAfter">Newest instant that counts.</param>
    /// <returns>The sample, or null.</returns>
    public MetricSample? Newest(TimeSpan notAfter)
    {
        for (var i = Samples.Count - 1; i >= 0; i--)
            if (Samples[i].At <= notAfter)
                return Samples[i];
        return null;
    }

    /// <summary>Data points of a window, open at its beginning and closed at its end.</summary>
    /// <param name="after">Beginning; a sample exactly then is left out.</param>
    /// <param name="upTo">End; a sample exactly then counts.</param>
    /// <returns>The samples, oldest first; a window of n grains holds n of them where none is missing.</returns>
    public IReadOnlyList<MetricSample> Within(TimeSpan after, TimeSpan upTo)
    {
        var found = new List<MetricSample>();
        foreach (var sample in Samples)
            if (sample.At > after && sample.At <= upTo)
                found.Add(sample);
        return found;
    }
}
