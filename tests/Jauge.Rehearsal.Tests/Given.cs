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

    /// <summary>A shop that takes money and keeps files.</summary>
    internal static string Services(string rest) => $$"""
        system: given
        currency: EUR
        region: azure/westeurope
        components:
          shop: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB, replicas: 1..3, scaling: { http-concurrency: 5 } }
          bank: { uses: stripe/payments, region: stripe/eea, usage: { charges: 10/month, amount: 100 EUR/month } }
          files: { uses: azure/blob-storage, sku: hot-lrs, storage: 1 GB, usage: { reads: 10/month, writes: 10/month } }
          disk: { uses: azure/managed-disk, sku: P4_LRS }
        requests:
          buy: { path: POST /buy, shop: 5 ms, calls: [ { to: bank, takes: 3 ms }, { to: files, takes: 2 ms } ] }
        workload: { arrivals: 10/s }
        {{rest}}
        """;

    internal static Deployment? Random(int seed)
    {
        var bag = new DiagnosticBag();
        var text = new Rendering.Tests.Anything.RandomSystem(seed, Catalog).Write();
        return SystemDocument.ReadText(text, "random.yaml", bag) is { } document ? Resolve(document, null, bag) : null;
    }

    private static Deployment Resolve(SystemDocument document, string? environment, DiagnosticBag bag) =>
        new Resolver(Catalog, bag).Resolve(document, environment ?? document.MainEnvironment);
}
