using System.Diagnostics;

namespace Jauge.Rendering.Tests;

/// <summary>Runs one of the real tools on what was rendered.</summary>
internal static class RealTool
{
    internal static void Accepts(string tool, string folder, params string[] arguments)
    {
        var (code, said) = Run(tool, folder, arguments);
        code.ShouldBe(0, $"{tool} {string.Join(' ', arguments)}\n{said}");
    }

    /// <summary>What the tool says where it refuses what it is given.</summary>
    internal static string Refuses(string tool, string folder, params string[] arguments)
    {
        var (code, said) = Run(tool, folder, arguments);
        code.ShouldNotBe(0, $"{tool} {string.Join(' ', arguments)}\n{said}");
        return said;
    }

    private static (int Code, string Said) Run(string tool, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true,
            RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, $"{output.Result}\n{errors.Result}");
    }
}
