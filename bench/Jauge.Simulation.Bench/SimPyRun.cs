using System.Diagnostics;
using System.Text.Json;

namespace Jauge.Simulation.Bench;

/// <summary>Runs <c>simpy_models.py</c>, which stands beside this program.</summary>
internal static class SimPyRun
{
    /// <summary>Null where Python or SimPy is missing.</summary>
    internal static Measurement? Closed() => Run("python3") ?? Run("/usr/bin/python3");     // Debian's, where another stands before it

    private static Measurement? Run(string python)
    {
        try
        {
            string[] arguments = [Path.Combine(AppContext.BaseDirectory, "simpy_models.py"), "closed", "--duration", "600"];
            using var process =
                Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var line = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Read(JsonDocument.Parse(line).RootElement) : null;
        }
        catch (System.ComponentModel.Win32Exception)            // no python3
        {
            return null;
        }
    }

    private static Measurement Read(JsonElement run) => new(
        run.GetProperty("tool").GetString() + ", " + run.GetProperty("python").GetString(),
        run.GetProperty("user_s").GetDouble(),
        run.GetProperty("model_events").GetInt64(),
        run.GetProperty("mean_response").GetDouble());
}
