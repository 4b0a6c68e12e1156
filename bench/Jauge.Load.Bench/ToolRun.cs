using System.Diagnostics;
using System.Globalization;

namespace Jauge.Load.Bench;

/// <summary>One run of a tool on core 1: what it said, what it cost.</summary>
/// <param name="Output">Standard output and error.</param>
/// <param name="CpuSeconds">User and system.</param>
/// <param name="WallSeconds">From start to end.</param>
/// <param name="PeakMegabytes">The largest resident set, of 10⁶ bytes.</param>
internal sealed record ToolRun(string Output, double CpuSeconds, double WallSeconds, double PeakMegabytes)
{
    public const int Core = 1;

    public static ToolRun Of(IReadOnlyList<string> command, TimeSpan limit, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (cpu, since) = (ChildTimes.Seconds(), Stopwatch.GetTimestamp());
        using var process = Pinned.Start(Core, command[0], command.Skip(1), environment ?? new Dictionary<string, string>());
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peak = WaitAndWatch(process, limit);
        var wall = Stopwatch.GetElapsedTime(since).TotalSeconds;
        return new ToolRun(output.Result + errors.Result, ChildTimes.Seconds() - cpu, wall, peak);
    }

    private static double WaitAndWatch(Process process, TimeSpan limit)
    {
        var (peak, since) = (0.0, Stopwatch.GetTimestamp());
        while (!process.WaitForExit(100))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            if (Stopwatch.GetElapsedTime(since) > limit)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{process.StartInfo.ArgumentList[2]} did not end within {limit}.");
            }
        }
        process.WaitForExit();
        return peak;
    }

    private static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line["VmHWM:".Length..^" kB".Length], CultureInfo.InvariantCulture) * 1024 / 1e6;
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }
}
