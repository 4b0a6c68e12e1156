using BenchmarkDotNet.Attributes;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Usage;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Plan.Bench;

/// <summary>From text to bill, warm: what a second call of an editor or of the cockpit pays. The catalog is open, as it is there.</summary>
[MemoryDiagnoser]
public class ReadResolvePrice
{
    private OfferingCatalog _catalog = null!;
    private string _text = "";
    private SystemDocument _document = null!;
    private Deployment _deployment = null!;

    /// <summary>Components of the system.</summary>
    [Params(10, 100, 1000)]
    public int Components { get; set; }

    [GlobalSetup]
    public void Open()
    {
        var bag = new DiagnosticBag();
        _catalog = OfferingCatalog.Load([Path.Combine(Repository.Root, "catalog")], bag);
        _text = GeneratedSystem.Text(Components);
        _document = SystemDocument.ReadText(_text, "generated.yaml", bag)!;
        _deployment = new Resolver(_catalog, bag).Resolve(_document, _document.MainEnvironment);
        if (bag.HasErrors) throw new InvalidOperationException(bag.Sorted()[0].ToString());
    }

    [Benchmark]
    public SystemDocument? Read() => SystemDocument.ReadText(_text, "generated.yaml", new DiagnosticBag());

    [Benchmark]
    public Deployment Resolve() => new Resolver(_catalog, new DiagnosticBag()).Resolve(_document, _document.MainEnvironment);

    [Benchmark]
    public decimal Price() => new Pricer(_catalog).Price(_deployment, SystemUsage.Of(_deployment, LoadPoint.Average)).Total.Middle;

    [Benchmark(Baseline = true)]
    public decimal All()
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(_text, "generated.yaml", bag)!;
        var deployment = new Resolver(_catalog, bag).Resolve(document, document.MainEnvironment);
        return new Pricer(_catalog).Price(deployment, SystemUsage.Of(deployment, LoadPoint.Average)).Total.Middle;
    }
}
