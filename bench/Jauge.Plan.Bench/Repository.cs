namespace Jauge.Plan.Bench;

/// <summary>The clone that the benchmark runs in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Jauge.slnx")) ? folder.FullName
            : Find(folder.Parent ?? throw new DirectoryNotFoundException("not inside the repository"));
}
