using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Pricing.Tests;

/// <summary>Systems written in a few lines, resolved against the built-in catalog and the one of these tests.</summary>
internal static class Given
{
    private static readonly string Root = Clone.Root;

    public static OfferingCatalog Catalog { get; } = Load();

    public static IEnumerable<string> Systems =>
        Directory.EnumerateDirectories(Path.Combine(Root, "systems")).Order(StringComparer.Ordinal);

    /// <summary>A system in euros whose components are written one a line, as <c>box: { uses: acme/box, sku: small }</c>.</summary>
    public static string System(string components, string rest = "", string currency = "EUR", string region = "acme/north") =>
        $"system: given\ncurrency: {currency}\nregion: {region}\n{rest}\ncomponents:\n{string.Join('\n', components.Split('\n').Select(l => "  " + l))}\n";

    public static Deployment Deployment(string yaml, string? environment = null)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(yaml, "given.yaml", bag)!;
        var deployment = new Resolver(Catalog, bag).Resolve(document, environment ?? document.MainEnvironment);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return deployment;
    }

    public static MonthlyBill Bill(string yaml, LoadPoint at = LoadPoint.Average, PriceBasis basis = PriceBasis.List)
    {
        var deployment = Deployment(yaml);
        return new Pricer(Catalog).Price(deployment, SystemUsage.Of(deployment, at), basis);
    }

    public static EnvironmentCost Cost(string yaml, string? environment = null) => CostReading.Read(Deployment(yaml, environment), Catalog);

    /// <summary>The costs of every environment of the five systems.</summary>
    public static IEnumerable<EnvironmentCost> CostsOfSystems()
    {
        foreach (var folder in Systems)
        {
            var bag = new DiagnosticBag();
            var document = SystemDocument.Read(folder, bag)!;
            foreach (var environment in document.Environments)
                yield return CostReading.Read(new Resolver(Catalog, bag).Resolve(document, environment), Catalog);
        }
    }

    /// <summary>The one charge of a meter.</summary>
    public static Charge Charge(this MonthlyBill bill, string component, string meter) =>
        bill.Charges.Single(c => c.Component.Name == component && c.Meter?.Name == meter);

    /// <summary>The cost of a meter that is known exactly, in the currency of its price.</summary>
    public static decimal Cost(this MonthlyBill bill, string component, string meter)
    {
        var cost = bill.Charge(component, meter).Cost;
        cost.IsExact.ShouldBeTrue();
        return cost.Low;
    }

    private static OfferingCatalog Load()
    {
        var bag = new DiagnosticBag();
        var catalog =
            OfferingCatalog.Load([Path.Combine(Root, "catalog"), Path.Combine(Root, "tests", "Jauge.Pricing.Tests", "catalog")], bag);
        bag.HasErrors.ShouldBeFalse();
        return catalog;
    }
}
