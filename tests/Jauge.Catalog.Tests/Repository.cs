namespace Jauge.Catalog.Tests;

/// <summary>The clone that the tests run in. The compiler's own paths will not do: a deterministic build replaces them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Jauge.slnx")) ? folder.FullName : Find(folder.Parent ?? throw new DirectoryNotFoundException("not inside the repository"));
}
