using System.Globalization;
using Jauge.Core;
using Jauge.Load.Results;

namespace Jauge.Load.Exports;

/// <summary>A log of histograms, one line an interval and class of requests, in the format of HdrHistogram (version 1.3) that its tools
/// read.</summary>
/// <param name="writer">Takes the lines as they come; stays open.</param>
/// <param name="begun">When the run began.</param>
/// <param name="requests">Names of the classes of requests, in the plan's order.</param>
/// <remarks>Values are nanoseconds; the column of the maximum is in milliseconds, as the tools expect it. The line without a tag is of all
/// requests.</remarks>
public sealed class HdrLog(TextWriter writer, DateTimeOffset begun, EquatableList<string> requests) : ILoadObserver
{
    private const double Millisecond = 1e6;
    private readonly LatencyHistogram _all = new();
    private bool _hasHead;

    /// <inheritdoc/>
    public void Passed(LoadProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        if (!_hasHead) Head();
        _all.Clear();
        foreach (var times in progress.Times) _all.Merge(times);
        Line("", progress.Interval, _all);
        for (var i = 0; requests.Count > 1 && i < requests.Count; i++)
            Line($"Tag={Tag(requests[i])},", progress.Interval, progress.Times[i]);
        writer.Flush();
    }

    private void Head()
    {
        _hasHead = true;
        writer.Write("#[Histogram log format version 1.3]\n");
        writer.Write($"#[StartTime: {Seconds(begun.ToUnixTimeMilliseconds() / 1000.0)} (seconds since epoch), {begun.UtcDateTime.ToString("u", CultureInfo.InvariantCulture)}]\n");
        writer.Write("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
    }

    private void Line(string tag, LoadInterval interval, LatencyHistogram times) => writer.Write(
        $"{tag}{Seconds(interval.From.TotalSeconds)},{Seconds((interval.To - interval.From).TotalSeconds)},{Seconds(times.Max / Millisecond)},{HdrEncoding.Of(times)}\n");

    // a comma, a blank or an end of line would end the tag
    private static string Tag(string name) => string.Concat(name.Select(c => c is ',' or ' ' or '\r' or '\n' ? '-' : c));

    private static string Seconds(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);
}
