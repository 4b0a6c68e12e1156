using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Load.Exports;

namespace Jauge.Load.Tests.Exports;

/// <summary>Logs of histograms, read again by HdrHistogram's own JavaScript port.</summary>
public sealed class HdrLogTests
{
    private static readonly string Folder = Clone.Find("tests", "Jauge.Load.Tests", "Exports", "tools");
    private static readonly DateTimeOffset Begun = new(2026, 11, 20, 20, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Log_OfRandomTimes_IsReadByTheStandardTool()
    {
        var random = new Random(11);
        var all = new List<LatencyHistogram[]>();
        for (var i = 0; i < 40; i++)
            all.Add([Histogram(random, random.Next(2000), 1 + random.Next(30)), Histogram(random, random.Next(200), 30), new()]);
        var lines = Read(["home", "an order, or two", "never"], all);
        lines.Count.ShouldBe(160);
        for (var i = 0; i < all.Count; i++)
        {
            var merged = new LatencyHistogram();
            foreach (var times in all[i]) merged.Merge(times);
            Same(lines[4 * i]!, merged, null, i);
            Same(lines[(4 * i) + 1]!, all[i][0], "home", i);
            Same(lines[(4 * i) + 2]!, all[i][1], "an-order--or-two", i);
            Same(lines[(4 * i) + 3]!, all[i][2], "never", i);
        }
    }

    [Fact]
    public void Log_OfOneClass_HasOneLineAnInterval() =>
        Read(["home"], [[Intervals.Times(1_000_000)], [Intervals.Times(2_000_000)]]).Count.ShouldBe(2);

    [Fact]
    public void Log_OfTimesAtTheEnds_LosesNone()
    {
        var times = Intervals.Times(0, 1, 255, 256, 257, 1L << 40, 1L << 46);
        Read(["home"], [[times]])[0]!["count"]!.GetValue<long>().ShouldBe(7);
    }

    // both have 128 buckets for each doubling: a quantile is off by at most half of each
    private static void Same(JsonNode line, LatencyHistogram times, string? tag, int second)
    {
        line["tag"]?.GetValue<string>().ShouldBe(tag);
        line["count"]!.GetValue<long>().ShouldBe(times.Count);
        line["start"]!.GetValue<double>().ShouldBe(Begun.ToUnixTimeMilliseconds() + (second * 1000.0), 1);
        foreach (var (name, probability) in new[] { ("p50", 0.5), ("p99", 0.99), ("p999", 0.999) })
            if (times.Count > 0) line[name]!.GetValue<double>().ShouldBe(times.Quantile(probability), times.Quantile(probability) / 100);
    }

    private static LatencyHistogram Histogram(Random random, int count, int doublings) =>
        Intervals.Times(Enumerable.Range(0, count).Select(_ => (long)Math.Pow(2, 10 + (random.NextDouble() * doublings))));

    private static JsonArray Read(EquatableList<string> names, List<LatencyHistogram[]> intervals)
    {
        Directory.Exists(Path.Combine(Folder, "node_modules"))
            .ShouldBeTrue("the reader is not installed: ./test does it, or npm ci in tests/Jauge.Load.Tests/Exports/tools");
        using var writer = new StringWriter();
        var log = new HdrLog(writer, Begun, names);
        for (var i = 0; i < intervals.Count; i++) log.Passed(Intervals.Of(i, intervals[i]));
        var (code, output) = Tool.Run("node", [Path.Combine(Folder, "read.mjs")], writer.ToString());
        code.ShouldBe(0, output);
        return JsonNode.Parse(output)!.AsArray();
    }
}
