using System.Diagnostics;

namespace Jauge.Load.Tests.Exports;

/// <summary>A program of others that reads what we write.</summary>
internal static class Tool
{
    /// <summary>What it prints.</summary>
    public static (int Code, string Out) Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue($"{program} does not answer");
        return (process.ExitCode, output.Result + error.Result);
    }
}
