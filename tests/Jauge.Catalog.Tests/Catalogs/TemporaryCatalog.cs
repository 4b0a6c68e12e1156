using Jauge.Core;

namespace Jauge.Catalog.Tests.Catalogs;

/// <summary>A catalog folder of one provider, <c>acme</c>, written to a temporary place; every file can be replaced.</summary>
internal sealed class TemporaryCatalog : IDisposable
{
    public const string Provider = """
        provider: acme
        title: { en: Acme data centre, fr: Centre de données Acme }
        regions:
          lyon: { title: Lyon, zone: zone-1, zones: 2 }
          lille: { title: Lille, zone: zone-1 }
          nice: Nice
        sources:
          book: { title: Internal price book, at: "intranet:prices", as-of: 2026-07-01 }
          talk: { title: Said by the team, at: "nobody wrote it", as-of: undated }
        """;

    public const string Offering = """
        offering: acme/vm
        title: { en: Virtual machine, fr: Machine virtuelle }
        service: { name: Acme VM, category: Compute }
        kind: service
        accepts:
          replicas: {}
          cpu: { type: count, required: true, unit: vCPU }
          disk: { type: size, default: 20 GB, why: the smallest that is sold }
          speed: { type: choice, one-of: [slow, fast], default: slow }
          usage.egress: { type: size }
        high-availability: [none, two-rooms]
        absent-from: { regions: [nice], source: book }
        skus:
          source: book
          small: { vcores: 2, memory: 4 GiB, price: S, price-units: 2, reservable: true }
          large: { vcores: 8, memory: 32 GiB, generation: v2 }
        meters:
          hours: { title: Hours, quantity: replica-time * cpu, grant: hours }
          egress: { title: Traffic, quantity: usage.egress, when: speed = 'fast' }
          size: { title: Size, quantity: replica-time, sku: by-sku }
        grants:
          hours: { amount: 100 h, per: account, source: book }
        commitments:
          one-year: { term: reserved-1y, months: 12, meters: [size], skus: [small], source: book }
        facts:
          sla:
            - { when: high-availability = 'two-rooms', value: 99.9 %, source: book }
            - { value: 99 %, source: talk, confidence: reported, note: spoken }
          start.cold: { value: 40..60 s, source: talk, as-of: 2026-01-02 }
          backup.point-in-time: { value: true, source: book }
          tls.minimum: { value: '1.2', source: book }
        """;

    public const string Prices = """
        meter,sku,region,unit,from,price,currency,term,as-of,source
        hours,,lyon,h,,0.05,EUR,,2026-07-01,book
        hours,,zone-1,h,,0.06,EUR,,2026-07-01,book
        hours,,*,h,,0.07,EUR,,undated,talk
        egress,,lyon,GB,0,0,EUR,,2026-07-01,book
        egress,,lyon,GB,100,0.02,EUR,,2026-07-01,book
        egress,,lyon,GB,10000,0.01,EUR,,2026-07-01,book
        size,S,zone-1,h,,0.10,EUR,,2026-07-01,book
        size,S,lyon,h,,0.06,EUR,reserved-1y,2026-07-01,book
        size,large,*,month,,200,EUR,,2026-07-01,book
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("jauge-catalog-").FullName;

    public TemporaryCatalog()
    {
        Write("acme/provider.yaml", Provider);
        Write("acme/vm.yaml", Offering);
        Write("acme/vm.prices.csv", Prices);
    }

    public string Folder => Path.Combine(_root, "built-in");

    public string UserFolder => Path.Combine(_root, "own");

    public DiagnosticBag Bag { get; } = new();

    public TemporaryCatalog Write(string path, string text) => Put(Folder, path, text);

    public TemporaryCatalog WriteOwn(string path, string text) => Put(UserFolder, path, text);

    public OfferingCatalog Load() => OfferingCatalog.Load(Directory.Exists(UserFolder) ? [Folder, UserFolder] : [Folder], Bag);

    public PriceLookup Price(string meter, string? family, string region, PriceTerm term = PriceTerm.OnDemand)
    {
        var list = Load().Prices("acme/vm", Bag);
        Bag.Sorted().ShouldAllBe(d => d.Severity == Severity.Info);
        return list.Find(meter, family, region, term);
    }

    /// <summary>Diagnostics as <c>file:line:column CODE</c>, files without their folder.</summary>
    public IReadOnlyList<string> Said() =>
        [.. Bag.Sorted().Select(d => $"{Path.GetFileName(d.Span.File)}:{d.Span.Line}:{d.Span.Column} {d.Code}")];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private TemporaryCatalog Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.EndsWith('\n') ? text : text + "\n");
        return this;
    }
}
