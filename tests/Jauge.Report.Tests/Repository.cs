namespace Jauge.Report.Tests;

/// <summary>Where the files of these tests are.</summary>
internal static class Repository
{
    public static string Tests { get; } = Clone.Find("tests", "Jauge.Report.Tests");
}
