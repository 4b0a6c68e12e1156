using System.Diagnostics;

namespace Jauge.Cli.Tests.Support;

/// <summary>The built tool, run as a user would run it: in a process, from the root of the repository.</summary>
internal static class BuiltTool
{
    /// <summary>The tool that the solution built, beside its sources: what <c>./jauge</c> starts.</summary>
    public static string Path { get; } =
        System.IO.Path.Combine(Clone.Root, "src", "Jauge.Cli", "bin", Configuration, "net10.0", "jauge-cli.dll");

    private static string Configuration =>
        AppContext.BaseDirectory.Contains($"{System.IO.Path.DirectorySeparatorChar}Debug{System.IO.Path.DirectorySeparatorChar}",
            StringComparison.Ordinal) ? "Debug" : "Release";

    public static Answer Run(params string[] arguments) => Run([], arguments);

    public static Answer Run((string Name, string Value)[] environment, params string[] arguments) =>
        Answer(Start("dotnet", [Path, .. arguments], environment));

    /// <summary>Runs a line of bash in which <c>jauge</c> is the tool.</summary>
    public static Answer Bash(string line) => Answer(Start("bash", ["-c", $"jauge() {{ dotnet '{Path}' \"$@\"; }}; {line}"], []));

    public static Process Start(string program, string[] arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Clone.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var name in new[] { "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "COLUMNS", "JAUGE_HOME",
            "JAUGE_TRACE" }) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Answer Answer(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Answer(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
    }
}
