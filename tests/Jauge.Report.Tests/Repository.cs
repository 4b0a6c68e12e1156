namespace Jauge.Report.Tests;

/// <summary>Where the files of these tests are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "Jauge.Report.Tests");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Jauge.slnx"))) folder = Path.GetDirectoryName(folder)
            ?? throw new DirectoryNotFoundException("the repository's root");
        return folder;
    }
}
