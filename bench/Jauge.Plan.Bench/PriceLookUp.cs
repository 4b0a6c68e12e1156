using BenchmarkDotNet.Attributes;
using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Plan.Bench;

/// <summary>One price, found in an open list; the baseline is one look-up in a dictionary.</summary>
public class PriceLookUp
{
    private readonly Dictionary<(string, string, string), decimal> _dictionary = new() { [("compute", "Ddsv4", "westeurope")] = 0.1015m };
    private PriceList _prices = null!;

    [GlobalSetup]
    public void Open()
    {
        var bag = new DiagnosticBag();
        _prices = OfferingCatalog.Load([Path.Combine(Repository.Root, "catalog")], bag).Prices("azure/mysql-flexible-server", bag);
    }

    [Benchmark(Baseline = true)]
    public decimal Dictionary() => _dictionary[("compute", "Ddsv4", "westeurope")];

    [Benchmark]
    public PriceLookup PriceList() => _prices.Find("compute", "Ddsv4", "westeurope");
}
