namespace Jauge.Cli.Tests.Support;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Systems =>
        Directory.GetDirectories(Path.Combine(Root, "systems")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Jauge.slnx"))) folder = Path.GetDirectoryName(folder)
            ?? throw new DirectoryNotFoundException("the repository's root");
        return folder;
    }
}
