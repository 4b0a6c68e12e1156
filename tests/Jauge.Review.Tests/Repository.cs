using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Review.Tests;

/// <summary>Files of the repository that tests read.</summary>
internal static class Repository
{
    public static OfferingCatalog Catalog { get; } = OfferingCatalog.Load([Clone.Find("catalog")], new DiagnosticBag());

    public static TheoryData<string> SystemNames => [.. Clone.Systems];
}
