using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Spec.Tests.Resolution;

public sealed class ResolverTests : IDisposable
{
    private const string Head = "system: shop\ncurrency: EUR\nregion: acme/room-a\ncomponents:\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-catalog-").FullName;

    public ResolverTests()
    {
        Write("provider.yaml", """
            provider: acme
            title: Acme
            regions: { room-a: { title: A }, room-b: { title: B }, room-c: { title: C } }
            sources: { book: { title: Book, at: "intranet:book", as-of: 2026-07-01 } }
            """);
        Write("server.yaml", """
            offering: acme/server
            title: Server
            service: { name: Servers, category: Compute }
            kind: service
            accepts: { replicas: {}, sku: {}, usage.egress: { type: size, default: 0 GB }, cores: { type: count, default: 2 } }
            absent-from: { regions: [room-c], source: book }
            skus: { source: book, small: { vcores: 2, price: core } }
            meters: { core: { title: Core, quantity: replica-time, sku: by-sku } }
            facts: { sla: { value: 99.5 %, source: book } }
            """);
        Write("server.prices.csv",
            "meter,sku,region,unit,from,price,currency,term,as-of,source\ncore,core,*,h,,0.02,EUR,,2026-07-01,book\n");
        Write("broken.yaml", "offering: acme/broken\ntitle: [1\n");
    }

    [Fact]
    public void Resolve_ARegionWithoutItsProvider_IsSaidOnceWhereItStands()
    {
        const string text =
            "system: shop\ncurrency: USD\nregion: westeurope\nbudget: 700\ncomponents:\n  a: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 }\n  b: { uses: azure/container-app, cpu: 1, memory: 4, replicas: 1 }\n";
        var found = Checked.Text(text);
        found.Select(d => (d.Code, d.Span.Line)).ShouldBe([("JG1073", 3), ("JG1030", 4), ("JG1067", 7)], ignoreOrder: true);
        found.Single(d => d.Code == "JG1073").Fix!.Replacement.ShouldBe("azure/westeurope");
        found.Single(d => d.Code == "JG1030").Help!.Value.English.ShouldBe("for example: `700 EUR/month`");
        found.Single(d => d.Code == "JG1067").Help!.Value.English.ShouldBe("for example: `memory: 4 GiB`");
    }

    [Fact]
    public void Resolve_AnOfferingThatTheRegionLacks_SaysWhoSaysSo() =>
        Check("  app: { uses: acme/server, sku: small, region: room-c }\n")
            .ShouldContain(d => d.Code == "JG1063" && d.Span.Line == 5 && d.Help!.Value.English.Contains("intranet:book"));

    [Fact]
    public void Resolve_AnOfferingWithErrors_SaysSoWhereItIsUsed()
    {
        var found = Check("  app: { uses: acme/broken }\n");
        found.ShouldContain(d => d.Code == "JG1072" && d.Span.File == "system.yaml" && d.Span.Line == 5);
        found.ShouldContain(d => d.Span.File.EndsWith("broken.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void Resolve_AComponent_HasSizeRegionsDefaultsAndFacts()
    {
        var app = Resolve("  app: { uses: acme/server, sku: small, regions: [room-a, acme/room-b], replicas: 2..3 }\n", []).Find("app")!;
        app.Regions.ShouldBe([new RegionId("acme", "room-a"), new RegionId("acme", "room-b")]);
        (app.MinReplicas, app.MaxReplicas, app.HighAvailability, app.Provider).ShouldBe((2, 3, "none", "acme"));
        app.Inputs["cores"].ToString().ShouldBe("2");
        app.Sku!.Attributes["vcores"].ToString().ShouldBe("2");
        app.Fact("sla")!.Value.ToString().ShouldBe("99.5 %");
        app.Fact("nothing").ShouldBeNull();
    }

    [Fact]
    public void Resolve_AnAlternative_DoesTheSameWork()
    {
        var app = Resolve("  app: { uses: acme/server, sku: small, usage: { egress: 5 GB/month }, alternatives: { other: { uses: acme/server, sku: small, region: room-b } } }\n", []).Find("app")!;
        var other = app.Alternatives.ShouldHaveSingleItem();
        (other.Name, other.Path).ShouldBe(("other", "components.app.alternatives.other"));
        other.Spec.Usage["egress"].ToString().ShouldBe(app.Spec.Usage["egress"].ToString());
        other.Regions.ShouldBe([new RegionId("acme", "room-b")]);
    }

    [Fact]
    public void Resolve_AVolumeInATime_IsThatOfTheBilledMonth()
    {
        var app = Resolve("  app: { uses: acme/server, sku: small, usage: { egress: 1 GB/day } }\n", []).Find("app")!;
        new ComponentScope(app).TryResolve("usage.egress", out var value).ShouldBeTrue();
        value!.ToString().ShouldStartWith("28.3277");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "acme"));
        File.WriteAllText(Path.Combine(_folder, "acme", name), text);
    }

    private IReadOnlyList<Diagnostic> Check(string components)
    {
        var bag = new DiagnosticBag();
        Resolve(components, bag);
        return bag.Sorted();
    }

    private Deployment Resolve(string components, IReadOnlyList<Diagnostic> expected)
    {
        var bag = new DiagnosticBag();
        var deployment = Resolve(components, bag);
        bag.Sorted().ShouldBe(expected);
        return deployment;
    }

    private Deployment Resolve(string components, DiagnosticBag bag)
    {
        var document = SystemDocument.ReadText(Head + components, "system.yaml", bag)!;
        return new Resolver(OfferingCatalog.Load([_folder], bag), bag).Resolve(document, "prod");
    }
}
