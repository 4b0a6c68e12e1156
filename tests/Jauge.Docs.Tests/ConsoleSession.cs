using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Jauge.Docs.Tests;

/// <summary>A folder in which the console blocks of one page are typed, in order, as a reader would.</summary>
internal sealed class ConsoleSession : IDisposable
{
    private const string Separator = "---8<---";

    public ConsoleSession()
    {
        Folder = Directory.CreateTempSubdirectory("jauge-docs-").FullName;
        foreach (var entry in new[] { "jauge", "systems", "catalog", "examples" })
            if (Path.Exists(Path.Combine(Repository.Root, entry)))
                File.CreateSymbolicLink(Path.Combine(Folder, entry), Path.Combine(Repository.Root, entry));
    }

    public string Folder { get; }

    /// <summary>Types the commands of a block and returns, for each, what was expected and what came.</summary>
    public IReadOnlyList<(string Command, string Expected, string Actual)> Type(DocBlock block)
    {
        var steps = Steps(block.Text);
        var script = string.Concat(steps.Select(s => $"{s.Command}\n__status=$?; echo '{Separator}'; (exit $__status)\n"));
        var outputs = Run(script).Split(Separator + "\n");
        return [.. steps.Select((s, i) => (s.Command, s.Expected, i < outputs.Length ? outputs[i] : "(never reached)"))];
    }

    /// <summary>Whether an output is the expected one, where a line <c>…</c> stands for any lines and <c>…</c> in a line for any
    /// text.</summary>
    public static bool Matches(string expected, string actual)
    {
        if (expected.Trim().Length == 0) return true;
        var pattern = string.Join("\n", expected.TrimEnd().Split('\n').Select(line =>
            line.Trim() == "…" ? "(?:.*\n)*?.*" : string.Join(".*", line.TrimEnd().Split('…').Select(Regex.Escape)) + @"[ \t]*"));
        return Regex.IsMatch(actual.TrimEnd(), $"^{pattern}$");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static List<(string Command, string Expected)> Steps(string text)
    {
        var steps = new List<(string Command, string Expected)>();
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal)) steps.Add((line[2..], ""));
            else if (steps.Count > 0) steps[^1] = (steps[^1].Command, steps[^1].Expected + line + "\n");
        }

        return steps;
    }

    private string Run(string script)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["COLUMNS"] = "80";
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var bash = Process.Start(start)!;
        bash.StandardInput.Write("exec 2>&1\n" + script);
        bash.StandardInput.Close();
        return bash.StandardOutput.ReadToEnd();
    }
}
