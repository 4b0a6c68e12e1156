using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Spec.Tests;

/// <summary>What `jauge check` does: read, then resolve every environment against the built-in catalog.</summary>
internal static class Checked
{
    private static readonly OfferingCatalog Catalog = Repository.Catalog(new DiagnosticBag());

    public static IReadOnlyList<Diagnostic> Text(string text) => Document(text, out _);

    public static IReadOnlyList<Diagnostic> Document(string text, out SystemDocument? document)
    {
        var bag = new DiagnosticBag();
        document = SystemDocument.ReadText(text, "system.yaml", bag);
        Resolve(document, bag);
        return bag.Sorted();
    }

    public static IReadOnlyList<Diagnostic> File(string path)
    {
        var bag = new DiagnosticBag();
        Resolve(SystemDocument.Read(path, bag), bag);
        return bag.Sorted();
    }

    public static void Resolve(SystemDocument? document, DiagnosticBag bag)
    {
        if (document is null) return;
        var resolver = new Resolver(Catalog, bag);
        foreach (var environment in document.Environments) resolver.Resolve(document, environment);
    }
}
