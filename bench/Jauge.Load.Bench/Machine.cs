using System.Runtime.InteropServices;

namespace Jauge.Load.Bench;

/// <summary>Where and with what it was measured: figures without that say nothing.</summary>
internal static class Machine
{
    public static void Write(TextWriter output, Tools tools)
    {
        output.WriteLine($"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}, " +
            $"load average at the start {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
        foreach (var tool in tools.All.Where(tool => tool.Missing is not null))
        {
            output.WriteLine($"{tool.Name} was not measured: {tool.Missing}");
        }
    }

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ")[^1]
            ?? "unknown processor";
}
