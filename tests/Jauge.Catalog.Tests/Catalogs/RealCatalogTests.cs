using Jauge.Core;

namespace Jauge.Catalog.Tests.Catalogs;

/// <summary>The catalog of this repository, and the examples that the documentation shows.</summary>
public sealed class RealCatalogTests
{
    [Fact]
    public void Run_OnTheBuiltInCatalog_FindsNoError()
    {
        var bag = new DiagnosticBag();

        CatalogCheck.Run(OfferingCatalog.Load([Clone.Find("catalog")], bag), bag);

        bag.Sorted().Where(d => d.Severity == Severity.Error).Select(d => d.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Run_OnTheCatalogOfYourOwn_SaysNothing()
    {
        var bag = new DiagnosticBag();

        var catalog = OfferingCatalog.Load([Clone.Find("catalog"), Clone.Find("examples/catalog-of-your-own")], bag);
        catalog.Find("acme-datacentre/virtual-machine", bag).ShouldNotBeNull();
        CatalogCheck.Run(OfferingCatalog.Load([Clone.Find("examples/catalog-of-your-own")], bag), bag);

        bag.Sorted().Select(d => d.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Reference_ShowsTheFilesOfTheExample()
    {
        var page = File.ReadAllText(Clone.Find("docs/reference/catalog.md"));

        foreach (var file in Directory.EnumerateFiles(Clone.Find("examples/catalog-of-your-own/acme-datacentre")))
            page.ShouldContain(File.ReadAllText(file), Case.Sensitive, file);
    }

    [Fact]
    public void Load_OfTheBuiltInCatalog_ReadsNothing()
    {
        OfferingCatalog.Load([Clone.Find("catalog")], new DiagnosticBag());
        var before = GC.GetAllocatedBytesForCurrentThread();

        OfferingCatalog.Load([Clone.Find("catalog")], new DiagnosticBag()).Offerings.ShouldNotBeEmpty();

        // the names of the files and nothing of what stands in them: the smallest offering alone would take more
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [InlineData("aws-list-eu-west-3", false)]  // kept by others, nobody knows where
    [InlineData("aws-list-s3", true)]          // a repository and a path
    [InlineData("cloudfront-pricing", true)]   // an address
    public void CanBeChecked_Source_TellsWhetherAReaderMayLookItUp(string source, bool expected)
    {
        var bag = new DiagnosticBag();

        OfferingCatalog.Load([Clone.Find("catalog")], bag).Find("aws/cloudfront", bag)!.Provider.Sources[source]
            .CanBeChecked.ShouldBe(expected);
    }

    [Fact]
    public void Read_GrantOfCloudFront_CountsInTheTiers()
    {
        var bag = new DiagnosticBag();
        var catalog = OfferingCatalog.Load([Clone.Find("catalog")], bag);

        catalog.Find("aws/cloudfront", bag)!.Grants["egress"].CountsInTiers.ShouldBeTrue();
        catalog.Find("aws/s3", bag)!.Grants["internet-egress"].CountsInTiers.ShouldBeFalse();
    }
}
