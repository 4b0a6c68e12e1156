using System.Diagnostics;

namespace Jauge.Load.Bench;

/// <summary>Programs that run on one core.</summary>
internal static class Pinned
{
    public static Process Start(int core, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment,
        bool isFed = false)
    {
        var start = new ProcessStartInfo("taskset", ["-c", core.ToString(), program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = isFed,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }
}
