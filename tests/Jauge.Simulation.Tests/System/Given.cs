using Jauge.Catalog;
using Jauge.Core;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Tests.Systems;

/// <summary>Systems in a few lines, compiled against the real catalog.</summary>
internal static class Given
{
    private static readonly OfferingCatalog Catalog = OfferingCatalog.Load([Path.Combine(Clone.Root, "catalog")], new DiagnosticBag());

    public static Deployment Deployment(string yaml)
    {
        var bag = new DiagnosticBag();
        return Resolve(SystemDocument.ReadText(yaml, "given.yaml", bag)!, bag);
    }

    public static Deployment Delivered(string system)
    {
        var bag = new DiagnosticBag();
        return Resolve(SystemDocument.Read(Path.Combine(Clone.Root, "systems", system, "system.yaml"), bag)!, bag);
    }

    public static Deployment Delivered(string path, DiagnosticBag bag) => Resolve(SystemDocument.Read(path, bag)!, bag);

    public static SimulationResult Run(string yaml, SimulationOptions options) =>
        SystemSimulation.Run(Deployment(yaml), options, TestContext.Current.CancellationToken);

    /// <summary>A shop without a database: its keys, the requests, the workload and what else the file holds.</summary>
    public static string Shop(string keys, string requests, string workload, string rest = "") =>
        System($"  shop: {{ uses: azure/container-app, memory: 4 GiB, {keys} }}", requests, workload, rest);

    /// <summary>A shop and its database of one core.</summary>
    public static string ShopWithDatabase(string shop, string requests, string workload, string rest = "",
        string sku = "B_Standard_B1ms") => System(
        $"  shop: {{ uses: azure/container-app, memory: 4 GiB, {shop} }}\n  db: {{ uses: azure/mysql-flexible-server, sku: {sku}, storage: 32 GB }}", requests, workload, rest);

    private static string System(string components, string requests, string workload, string rest) =>
        $"system: given\ncurrency: EUR\nregion: azure/westeurope\ncomponents:\n{components}\nrequests:\n  {requests}\nworkload: {{ {workload} }}\n{rest}\n";

    private static Deployment Resolve(SystemDocument document, DiagnosticBag bag)
    {
        var deployment = new Resolver(Catalog, bag).Resolve(document, document.MainEnvironment);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return deployment;
    }
}
