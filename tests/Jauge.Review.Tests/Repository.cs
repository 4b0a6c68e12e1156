using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Review.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static OfferingCatalog Catalog { get; } = OfferingCatalog.Load([Find("catalog")], new DiagnosticBag());

    public static TheoryData<string> SystemNames => [.. Directory.GetDirectories(Find("systems")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    public static string Find(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Jauge.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("the repository's root");
        return folder;
    }
}
