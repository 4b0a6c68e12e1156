namespace Jauge.Spec.Tests;

/// <summary>Files of expected output. <c>JAUGE_ACCEPT=1</c> rewrites them; a CI run never does.</summary>
internal static class Golden
{
    private static bool Accepts => Environment.GetEnvironmentVariable("JAUGE_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    public static void Check(string path, string actual)
    {
        if (Accepts) File.WriteAllText(path, actual);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        actual.ShouldBe(expected, $"{Path.GetRelativePath(Repository.Root, path)} is stale; look at the difference, then: JAUGE_ACCEPT=1 dotnet run --project tests/Jauge.Spec.Tests -c Release");
    }
}
