using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rehearsal.Planning;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Rehearsal.Tests;

/// <summary>Systems, compiled against the real catalog, and the machine that most tests plan for.</summary>
internal static class Given
{
    internal static readonly Machine TwoCores = new(2, new(8L << 30));
    internal static readonly OfferingCatalog Catalog = OfferingCatalog.Load([Clone.Find("catalog")], new DiagnosticBag());

    internal static Deployment Delivered(string system, string? environment = null) =>
        Resolve(SystemDocument.Read(Clone.Find("systems", system, "system.yaml"), new DiagnosticBag())!, environment, new DiagnosticBag());

    internal static Deployment Described(string yaml)
    {
        var bag = new DiagnosticBag();
        var deployment = Resolve(SystemDocument.ReadText(yaml, "given.yaml", bag)!, null, bag);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return deployment;
    }

    internal static string Shop(string keys, string requests, string workload, string rest = "") =>
        $"system: given\ncurrency: EUR\nregion: azure/westeurope\ncomponents:\n  shop: {{ uses: azure/container-app, memory: 4 GiB, {keys} }}\n"
        + $"requests:\n  {requests}\nworkload: {{ {workload} }}\n{rest}\n";

    internal static Deployment? Random(int seed)
    {
        var bag = new DiagnosticBag();
        var text = new Rendering.Tests.Anything.RandomSystem(seed, Catalog).Write();
        return SystemDocument.ReadText(text, "random.yaml", bag) is { } document ? Resolve(document, null, bag) : null;
    }

    private static Deployment Resolve(SystemDocument document, string? environment, DiagnosticBag bag) =>
        new Resolver(Catalog, bag).Resolve(document, environment ?? document.MainEnvironment);
}
