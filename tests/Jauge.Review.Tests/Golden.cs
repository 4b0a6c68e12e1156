namespace Jauge.Review.Tests;

/// <summary>Files of expected output. <c>JAUGE_ACCEPT=1</c> rewrites them; a CI run never does.</summary>
internal static class Golden
{
    private static bool Accepts => Environment.GetEnvironmentVariable("JAUGE_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    public static void Check(string path, string actual)
    {
        if (Accepts) Write(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        actual.ShouldBe(expected, $"{Path.GetRelativePath(Repository.Root, path)} is stale. {Difference(expected, actual)} Look at it, then: JAUGE_ACCEPT=1 dotnet run --project tests/Jauge.Review.Tests -c Release");
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Lines that only one of the two holds.</summary>
    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        return string.Join('\n', before.Except(after).Select(l => $"\n- {l}").Concat(after.Except(before).Select(l => $"\n+ {l}"))) + "\n";
    }
}
