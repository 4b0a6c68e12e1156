namespace Jauge.Report.Tests;

/// <summary>Files of expected output. <c>JAUGE_ACCEPT=1</c> rewrites them; a CI run never does.</summary>
internal static class Golden
{
    private const string Accept = "JAUGE_ACCEPT=1 dotnet run --project tests/Jauge.Report.Tests -c Release";
    private const int MostLines = 20;

    private static bool Accepts => Environment.GetEnvironmentVariable("JAUGE_ACCEPT") == "1"
        && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>Compares an output with a file below the folder of the tests.</summary>
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Repository.Tests, name);
        if (Accepts) Write(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual) Assert.Fail($"{name} is stale; look at the difference, then: {Accept}\n{Difference(expected, actual)}");
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
