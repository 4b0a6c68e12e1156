using System.Diagnostics;

namespace Jauge.Simulation.Bench;

/// <summary>The whole command in a process of its own, from the system file to the printed page.</summary>
internal static class ColdCommand
{
    /// <summary>Two replications, the fewest that have an interval: one on each of two cores.</summary>
    /// <returns>Wall clock, in seconds.</returns>
    internal static double Simulate(DescribedHour hour)
    {
        var tool = Path.Combine(Repository.Root, "src", "Jauge.Cli", "bin", "Release", "net10.0", "jauge-cli.dll");
        var start = new ProcessStartInfo("dotnet", [tool, "simulate", hour.File, "--replications", "2",
            .. hour.Faults.SelectMany(fault => (string[])["--fault", fault])]) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return watch.Elapsed.TotalSeconds;
    }
}
