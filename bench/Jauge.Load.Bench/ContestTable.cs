using System.Globalization;

namespace Jauge.Load.Bench;

/// <summary>A contest as a table in Markdown: CPU against the reference by round, their median with the least and the largest.</summary>
internal static class ContestTable
{
    public static void Write(TextWriter output, Scene scene, IReadOnlyDictionary<string, List<Sample>> samples, string reference)
    {
        output.WriteLine($"\n### {scene.Name}\n");
        output.WriteLine($"| tool | CPU s per 100,000 | × {reference} (least to most) | requests/s | peak MB |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (tool, runs) in samples)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {tool} | {Median(runs, run => run.CpuPerHundredThousand):F3} | {Text(Ratio(samples, tool, reference))} | {Median(runs, run => run.PerSecond):N0} | {Median(runs, run => run.Run.PeakMegabytes):F0} |"));
        }
    }

    /// <summary>CPU of one tool over that of another, round by round.</summary>
    public static (double Least, double Median, double Most)? Ratio(IReadOnlyDictionary<string, List<Sample>> samples, string tool,
        string other) =>
        !samples.TryGetValue(tool, out var ours) || !samples.TryGetValue(other, out var theirs) ? null
            : Quantiles.Spread(ours.Zip(theirs, (our, their) => our.CpuPerHundredThousand / their.CpuPerHundredThousand));

    public static string Text((double Least, double Median, double Most)? ratio) => ratio is not { } known ? "not measured"
        : string.Create(CultureInfo.InvariantCulture, $"{known.Median:F2} ({known.Least:F2} to {known.Most:F2})");

    private static double Median(List<Sample> runs, Func<Sample, double> value) => Quantiles.Spread(runs.Select(value)).Median;
}
