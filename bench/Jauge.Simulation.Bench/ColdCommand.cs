using System.Diagnostics;

namespace Jauge.Simulation.Bench;

/// <summary>The whole command as a user types it, from the system file to the printed page.</summary>
internal static class ColdCommand
{
    private const int MissedPromise = 3;

    /// <summary>Two replications, the fewest that have an interval: one on each of two cores.</summary>
    /// <returns>Wall clock, in seconds.</returns>
    internal static double Simulate(DescribedHour hour)
    {
        var watch = Stopwatch.StartNew();
        Run(["simulate", hour.File, "--replications", "2", .. hour.Faults.SelectMany(fault => (string[])["--fault", fault])]);
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Has the tool built, where it is not.</summary>
    internal static void Prepare() => Run(["--version"]);

    private static void Run(IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "jauge"), words) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is not (0 or MissedPromise)) throw new InvalidOperationException($"jauge ended with {process.ExitCode}");
    }
}
