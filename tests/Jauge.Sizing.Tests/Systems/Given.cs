using System.Globalization;
using Jauge.Catalog;
using Jauge.Core;
using Jauge.Sizing.Judging;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Tests.Systems;

/// <summary>Small real systems, priced from the catalog.</summary>
internal static class Given
{
    public static readonly DateOnly Day = new(2026, 11, 20);
    public static readonly OfferingCatalog Catalog = OfferingCatalog.Load([Path.Combine(Clone.Root, "catalog")], new DiagnosticBag());

    /// <summary>A shop with a database on Azure; what matters is drawn.</summary>
    public static Deployment Shop(int seed)
    {
        var random = new Random(seed);
        string Pick(params string[] values) => values[random.Next(values.Length)];
        return Read($$"""
            system: small
            currency: USD
            region: azure/westeurope
            period: 12 months
            components:
              shop:
                uses: azure/container-app
                cpu: {{Pick("0.5", "1", "2")}}
                memory: {{Pick("1 GiB", "2 GiB", "4 GiB")}}
                replicas: {{Pick("1..4", "2..6", "2..10", "3")}}
                {{Pick("scaling: { http-concurrency: 10 }", "scaling: { http-concurrency: 20 }", "")}}
                serves: { concurrency: {{Pick("10", "20")}}, starts-in: 5 s, timeout: 10 s }
                pool: { size: {{Pick("5", "10", "40")}}, to: db }
              db:
                uses: azure/postgresql-flexible-server
                sku: {{Pick("GP_Standard_D2s_v3", "GP_Standard_D4s_v3")}}
                storage: 64 GB
                high-availability: {{Pick("none", "zone-redundant")}}
            requests:
              page: { shop: {{random.Next(5, 60).ToString(CultureInfo.InvariantCulture)}} ms, calls: [ { to: db, times: {{random.Next(1, 5)}}, takes: {{random.Next(1, 8)}} ms } ] }
            workload: { users: {{random.Next(20, 1500)}}, think: exponential(5 s), ramp: 1 min, hold: 5 min{{Pick(", volumes: { requests: 2M/month }", "", "", "")}} }
            promises:
              users: 20
              latency: { p99: {{Pick("150 ms", "300 ms", "2 s")}} }
              availability: {{Pick("99.5 %", "99.8 %", "99.9 %", "99.99 %")}}
            """);
    }

    public static Deployment Read(string text)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(text, "small.yaml", bag)!;
        var deployment = new Resolver(Catalog, bag).Resolve(document, document.MainEnvironment);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return deployment;
    }

    /// <summary>A few levers of the shop, drawn.</summary>
    public static EquatableList<Variation> Levers(int seed)
    {
        var random = new Random(seed + 7);
        Variation[] all = [new("components.db.sku", "GP_Standard_D2s_v3,GP_Standard_D4s_v3,GP_Standard_D8s_v3"),
            new("components.db.high-availability", "*"),
            new("components.db.commitment", "*"), new("components.shop.replicas", "1..3"), new("components.shop.cpu", "0.5,1,2"),
            new("components.shop.pool.size", "5,20")];
        return [.. all.OrderBy(_ => random.Next()).Take(2)];
    }

    public static SizingOptions Options(int seed) => new() { Today = Day, Vary = Levers(seed), Threads = 1 };

    public static ShapeSpace Space(Deployment deployment, SizingOptions options) =>
        new SpaceBuilder(deployment, Catalog, options, default).Build();

    public static EquatableList<Choice> All(ShapeSpace space) =>
        [.. Enumerable.Range(0, space.Scenarios.Count)
            .SelectMany(s => space.Scenarios[s].Parts.Aggregate((IEnumerable<EquatableList<int>>)[[]],
            (all, part) => all.SelectMany(a => Enumerable.Range(0, part.Options.Count).Select(o => (EquatableList<int>)[.. a, o])).ToList())
            .Select(o => new Choice(s, o)))];
}
