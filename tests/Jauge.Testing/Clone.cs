namespace Jauge.Testing;

/// <summary>The clone that the tests run in, found from where they run: a deterministic build hides the compiler's own paths.</summary>
public static class Clone
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Names of the systems, in order.</summary>
    public static IReadOnlyList<string> Systems { get; } =
        [.. Directory.GetDirectories(Find("systems")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    /// <summary>A file or folder in it.</summary>
    public static string Find(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Jauge.slnx")) ? folder.FullName
            : FindRoot(folder.Parent ?? throw new DirectoryNotFoundException("not inside the repository"));
}
