using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Spec.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Systems => Directory.GetDirectories(Path.Combine(Root, "systems")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public static TheoryData<string> SystemNames => [.. Systems];

    public static string Find(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string SystemFile(string system) => Find("systems", system, "system.yaml");

    public static OfferingCatalog Catalog(DiagnosticBag bag) => OfferingCatalog.Load([Find("catalog")], bag);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Jauge.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("the repository's root");
        return folder;
    }
}
