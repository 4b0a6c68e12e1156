using System.Reflection;

namespace Jauge.Testing;

/// <summary>Files of expected output. <c>JAUGE_ACCEPT=1</c> rewrites them; a CI run never does.</summary>
public static class Golden
{
    private const int MostLines = 40;

    private static bool Accepts =>
        Environment.GetEnvironmentVariable("JAUGE_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>Compares an output with a file of the clone.</summary>
    /// <param name="name">Path of the file, in the clone.</param>
    /// <param name="actual">The output, with line feeds.</param>
    /// <exception cref="InvalidOperationException">They differ; the message shows where, and the command that accepts.</exception>
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Clone.Root, name);
        if (Accepts) Write(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == actual) return;
        throw new InvalidOperationException($"{Path.GetRelativePath(Clone.Root, path)} is stale; look at the difference, then: {Command}\n{Difference(expected, actual)}");
    }

    private static string Command
    {
        get
        {
            var project = Assembly.GetEntryAssembly()?.GetName().Name ?? "";
            return $"JAUGE_ACCEPT=1 ./test {project.Replace("Jauge.", "", StringComparison.Ordinal).Replace(".Tests", "", StringComparison.Ordinal)}".TrimEnd();
        }
    }

    /// <summary>The lines that differ, after what both begin with and before what both end with.</summary>
    private static string Difference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var same = old.Zip(now).TakeWhile(l => l.First == l.Second).Count();
        var end = old.Skip(same).Reverse().Zip(now.Skip(same).Reverse()).TakeWhile(l => l.First == l.Second).Count();
        return $"@@ line {same + 1}\n" + string.Join('\n', Marked('-', old[same..^end]).Concat(Marked('+', now[same..^end])));
    }

    private static IEnumerable<string> Marked(char mark, string[] lines) =>
        lines.Take(MostLines).Select(l => $"{mark}{l}")
            .Concat(lines.Length > MostLines ? [$"{mark}… {lines.Length - MostLines} lines more"] : []);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
