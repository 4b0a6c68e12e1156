using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Spec.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static TheoryData<string> SystemNames => [.. Clone.Systems];

    public static string SystemFile(string system) => Clone.Find("systems", system, "system.yaml");

    public static OfferingCatalog Catalog(DiagnosticBag bag) => OfferingCatalog.Load([Clone.Find("catalog")], bag);
}
