using System.Diagnostics;

namespace Jauge.Rendering.Tests;

/// <summary>Runs one of the real tools on what was rendered.</summary>
internal static class RealTool
{
    internal static void Accepts(string tool, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{tool} {string.Join(' ', arguments)}\n{output.Result}\n{errors.Result}");
    }
}
