using Jauge.Catalog.Refresh;
using Jauge.Core;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>What must hold for every mapping that we ship.</summary>
public sealed class ShippedMappingTests
{
    [Theory]
    [InlineData("azure")]
    [InlineData("aws")]
    public void Mapping_EveryRule_ReachesARowOfTheCatalog(string provider)
    {
        var bag = new DiagnosticBag();
        var mapping = RefreshMapping.Load(Clone.Find("catalog", provider), bag).ShouldNotBeNull(string.Join('\n', bag.Sorted()));
        var lost = mapping.Rules.SelectMany(rule => rule.Meters.Select(meter => (rule.Offering, Meter: meter, rule.Sku)))
            .Where(target => !CatalogCsv.Read(Clone.Find("catalog", provider, target.Offering + ".prices.csv"))
                .Any(row => row.Meter == target.Meter && row.Sku == target.Sku));
        lost.ShouldBeEmpty();
    }
}
