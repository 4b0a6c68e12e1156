using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Rehearsal.Tests.Parts;

/// <summary>Systems of the clone.</summary>
internal static class Described
{
    public static IReadOnlyList<Deployment> System(string name)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.Read(Clone.Find("systems", name, "system.yaml"), bag)!;
        var catalog = OfferingCatalog.Load([Clone.Find("catalog")], bag);
        List<Deployment> deployments =
            [.. document.Environments.Select(e => new Resolver(catalog, bag).Resolve(document, e)).OfType<Deployment>()];
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return deployments;
    }

    public static Deployment System(string name, string environment) => System(name).Single(d => d.Environment == environment);
}
