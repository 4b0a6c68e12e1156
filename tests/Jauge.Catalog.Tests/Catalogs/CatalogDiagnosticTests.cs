using Jauge.Core;

namespace Jauge.Catalog.Tests.Catalogs;

/// <summary>One row for each code: what is changed in a good catalog, and what is said where.</summary>
public sealed class CatalogDiagnosticTests : IDisposable
{
    private readonly TemporaryCatalog _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<string, string, string, string> Rows => new()
    {
        { "provider.yaml", "regions:", "regions: [a]\nold:", "provider.yaml:3:10 JG1502" },
        { "vm.yaml", "kind: service", "kind: service\nflavour: x", "vm.yaml:5:1 JG1503" },
        { "vm.yaml", "kind: service\n", "", "vm.yaml:1:1 JG1504" },
        { "vm.yaml", "default: 20 GB", "default: 20 s", "vm.yaml:8:32 JG1505" },
        { "vm.yaml", "default: slow", "default: slwo", "vm.yaml:9:57 JG1505" },
        { "vm.yaml", "months: 12", "months: 0", "vm.yaml:24:42 JG1505" },
        { "provider.yaml", "as-of: 2026-07-01", "as-of: July", "provider.yaml:8:69 JG1505" },
        { "vm.yaml", "type: size,", "type: sise,", "vm.yaml:8:17 JG1506" },
        { "vm.yaml", "99 %, source: talk", "99 %, source: tlak", "vm.yaml:28:30 JG1507" },
        { "vm.prices.csv", "undated,talk", "undated,tlak", "vm.prices.csv:4:1 JG1507" },
        { "vm.yaml", "offering: acme/vm", "offering: acme/wm", "vm.yaml:1:11 JG1509" },
        { "vm.prices.csv", "meter,sku", "sku,meter", "vm.prices.csv:1:1 JG1510" },
        { "vm.prices.csv", "hours,,*,h,,0.07,EUR,,undated,talk", "hours,*,h,,0.07,EUR,,undated,talk", "vm.prices.csv:4:1 JG1511" },
        { "vm.prices.csv", "hours,,*", "\"hours,,*", "vm.prices.csv:4:1 JG1511" },
        { "vm.prices.csv", "0.07", "0,07", "vm.prices.csv:4:1 JG1511" },
        { "vm.prices.csv", "0.07", "-0.07", "vm.prices.csv:4:1 JG1512" },
        { "vm.prices.csv", "0.07", "1e5", "vm.prices.csv:4:1 JG1512" },
        { "vm.prices.csv", "*,h,", "*,hr,", "vm.prices.csv:4:1 JG1512" },
        { "vm.prices.csv", "EUR,,undated", "EURO,,undated", "vm.prices.csv:4:1 JG1512" },
        { "vm.prices.csv", "EUR,,undated", "EUR,often,undated", "vm.prices.csv:4:1 JG1512" },
        { "vm.prices.csv", "undated", "2026-02-30", "vm.prices.csv:4:1 JG1512" },
        { "vm.prices.csv", "GB,100,", "GB,0,", "vm.prices.csv:6:1 JG1513" },
        { "vm.prices.csv", "egress,,lyon,GB,0,0,EUR,,2026-07-01,book\n", "", "vm.prices.csv:5:1 JG1514" },
        { "vm.prices.csv", "GB,100,", "GB,100000,", "vm.prices.csv:7:1 JG1515" },
        { "vm.prices.csv", "GB,100,", "TB,100,", "vm.prices.csv:6:1 JG1516" },
        { "vm.prices.csv", "hours,,*", "huors,,*", "vm.prices.csv:4:1 JG1517" },
        { "vm.yaml", "meters: [size]", "meters: [sise]", "vm.yaml:24:3 JG1517" },
        { "vm.prices.csv", "hours,,*,h", "hours,,*,GB", "vm.prices.csv:4:1 JG1518" },
        { "vm.yaml", "replica-time * cpu,", "cpu,", "vm.prices.csv:2:1 JG1518" },
        { "vm.prices.csv", "hours,,lyon", "hours,,lion", "vm.prices.csv:2:1 JG1519" },
        { "vm.yaml", "regions: [nice]", "regions: [niec]", "vm.yaml:1:1 JG1519" },
        { "vm.yaml", "replica-time * cpu,", "replica-tmie * cpu,", "vm.yaml:18:3 JG1520" },
        { "vm.yaml", "replica-time * cpu,", "replica-time + cpu,", "vm.yaml:18:3 JG1520" },
        { "vm.yaml", "replica-time * cpu,", "storage * time,", "vm.yaml:18:3 JG1520" },
        { "vm.yaml", "when: speed = 'fast'", "when: cpu", "vm.yaml:19:3 JG1520" },
        { "vm.yaml", "category: Compute", "category: Computing", "vm.yaml:1:1 JG1521" },
        { "vm.yaml", "price: S,", "price: T,", "vm.yaml:15:3 JG1522" },
        { "vm.prices.csv", "hours,,*", "hours,S,*", "vm.prices.csv:4:1 JG1523" },
        { "vm.prices.csv", "size,large", "size,", "vm.prices.csv:10:1 JG1523" },
        { "vm.yaml", "grant: hours", "grant: huors", "vm.yaml:18:3 JG1524" },
        { "vm.yaml", "skus: [small]", "skus: [smal]", "vm.yaml:24:3 JG1525" },
        { "vm.yaml", "meters:\n", "meters:\n  more: { title: More, quantity: requests }\n", "vm.yaml:18:3 JG1526" },
        { "vm.yaml", "term: reserved-1y", "term: reserved-3y", "vm.yaml:24:3 JG1527" },
        { "vm.yaml", "value: 99 %", "value: 99 s", "vm.yaml:28:16 JG1530" },
        { "vm.yaml", "value: true", "value: often", "vm.yaml:30:34 JG1530" },
        { "vm.yaml", "amount: 100 h", "amount: 100 GB", "vm.yaml:22:3 JG1534" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void Run_OneChange_IsSaidWithItsPlace(string file, string from, string to, string expected)
    {
        var good = file switch
        {
            "provider.yaml" => TemporaryCatalog.Provider,
            "vm.yaml" => TemporaryCatalog.Offering,
            _ => TemporaryCatalog.Prices,
        };
        good.ShouldContain(from);
        var at = good.IndexOf(from, StringComparison.Ordinal);
        _files.Write("acme/" + file, string.Concat(good.AsSpan(0, at), to, good.AsSpan(at + from.Length)));

        CatalogCheck.Run(_files.Load(), _files.Bag);

        _files.Said().ShouldContain(expected);
    }

    [Fact]
    public void Run_OnAGoodCatalog_SaysNothing()
    {
        CatalogCheck.Run(_files.Load(), _files.Bag);

        _files.Said().ShouldBeEmpty();
    }

    [Fact]
    public void Run_AProviderWithoutItsFile_IsSaid()
    {
        File.Delete(Path.Combine(_files.Folder, "acme/provider.yaml"));

        CatalogCheck.Run(_files.Load(), _files.Bag);

        _files.Said().ShouldContain("acme:0:0 JG1508");
    }

    [Fact]
    public void Run_PricesOfNothing_AreSaid()
    {
        _files.Write("acme/wm.prices.csv", TemporaryCatalog.Prices);

        CatalogCheck.Run(_files.Load(), _files.Bag);

        _files.Said().ShouldBe(["wm.prices.csv:0:0 JG1531"]);
    }

    [Fact]
    public void Load_ANameThatIsNoId_IsSaid()
    {
        _files.Write("acme/Big VM.yaml", "").Write("ACME/x.yaml", "");

        _files.Load();

        _files.Said().ShouldBe(["ACME:0:0 JG1532", "Big VM.yaml:0:0 JG1532"], ignoreOrder: true);
    }

    [Fact]
    public void Run_AFileThatIsNoPriceFile_StopsAtAHundredRows()
    {
        _files.Write("acme/vm.prices.csv", TemporaryCatalog.Prices + "\n" + string.Concat(Enumerable.Repeat("x\n", 5_000)));

        _files.Load().Prices("acme/vm", _files.Bag);

        _files.Bag.Count.ShouldBe(100);
    }

    [Fact]
    public void Run_RandomPriceFiles_NeverThrows()
    {
        const string Alphabet = "hours,size,lyon,*,h,GB,0.1,EUR,\",\"\"\n\r\n2026-07-01,book,undated,é\t-";
        var random = new Random(20260815);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            _files.Write("acme/vm.prices.csv", "meter,sku,region,unit,from,price,currency,term,as-of,source\n" + text);
            _files.Load().Prices("acme/vm", _files.Bag);
        }
    }

    [Fact]
    public void EveryCode_IsExercised()
    {
        string[] elsewhere = ["JG1501", "JG1508", "JG1528", "JG1529", "JG1531", "JG1532", "JG1533"];
        var codes = Rows.Select(row => row.Data.Item4[^6..]).Concat(elsewhere).Distinct().Order();

        codes.ShouldBe(Enumerable.Range(1501, 34).Select(code => $"JG{code}"));
    }
}
