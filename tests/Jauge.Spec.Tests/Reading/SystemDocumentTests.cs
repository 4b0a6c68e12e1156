using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Reading;

namespace Jauge.Spec.Tests.Reading;

public sealed class SystemDocumentTests
{
    private const string Shop = """
        system: shop
        currency: EUR
        region: azure/westeurope
        components:
          app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1..5, scaling: { http-concurrency: 5, cpu: 70 % } }
          cache: { uses: azure/container-app, cpu: 1, memory: 2 GiB }
        promises: { availability: 99.9 %, latency: { p99: 200 ms, p50: 50 ms } }
        budget: 100 EUR/month
        channels: { ops: { email: ops@example.org } }
        alerts: { cpu-high: { component: app, when: cpu > 80 %, notify: ops } }
        """;

    [Fact]
    public void Read_WithoutEnvironments_HasOne()
    {
        var document = Read(Shop);
        document.Environments.ShouldBe([SystemDocument.OnlyEnvironment]);
        document.MainEnvironment.ShouldBe("prod");
    }

    [Fact]
    public void Read_AScalarForAList_IsAListOfOne() => Read(Shop).In("prod").Alerts["cpu-high"].Notify.ShouldBe(["ops"]);

    [Fact]
    public void Read_AShorthand_IsTheRecord() => Read(Shop).In("prod").Budget!.Limit.ToString().ShouldBe("100 EUR/month");

    [Fact]
    public void Read_Environments_MergeKeyByKey()
    {
        var document =
            Read(Shop + "\nenvironments: { dev: { components: { app: { replicas: 1, scaling: { cpu: 60 % } } }, alerts: { cpu-high: { notify: [] } } }, prod: {} }");
        var app = document.In("dev").Components["app"];
        app.Replicas.ShouldBe(new Range<int>(1, 1));
        (app.Scaling!.Cpu, app.Scaling.HttpConcurrency).ShouldBe((new Ratio(0.6m), 5));
        document.In("dev").Alerts["cpu-high"].Notify.ShouldBeEmpty();
        document.In("prod").ShouldBe(Read(Shop).In("prod"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    [InlineData("~")]
    public void Read_NoneInAnEnvironment_TakesAway(string none)
    {
        var document =
            Read(Shop + $"\nenvironments: {{ dev: {{ components: {{ cache: {none} }}, promises: {{ latency: {{ p99: {none} }} }} }}, prod: {{}} }}");
        document.In("dev").Components.Keys.ShouldBe(["app"]);
        document.In("dev").Promises.Latency!.P99.ShouldBeNull();
        document.In("dev").Promises.Latency!.P50.ShouldBe(TimeSpan.FromMilliseconds(50));
        document.In("prod").Components.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_NoneAsAWordOfItsKey_IsThatWord() =>
        Read(Shop + "\nenvironments: { dev: { components: { app: { high-availability: none } } }, prod: {} }").In("dev").Components["app"]
            .HighAvailability.ShouldBe("none");

    [Fact]
    public void Read_AnchorsAndMergeKeys_AreWrittenOut()
    {
        var document =
            Read(Shop.Replace("cache: {", "cache: { <<: &base { title: Base }, needs: [app],", StringComparison.Ordinal)
                + "\ncontacts: &c { ops: a@b.c }\nsecurity: { measures: *c }");
        document.In("prod").Components["cache"].Title.ShouldBe("Base");
        document.In("prod").Security.Measures["ops"].ShouldBe("a@b.c");
    }

    [Fact]
    public void Read_AnEnvironmentOfAnchors_IsShared()
    {
        var document =
            Read(Shop + "\nenvironments:\n  dev: &small { components: { app: { replicas: 1 } } }\n  staging: *small\n  prod: {}");
        document.In("staging").ShouldBe(document.In("dev"));
        document.MainEnvironment.ShouldBe("prod");
    }

    [Fact]
    public void Locate_AValueOfAnEnvironment_IsWhereItIsWritten()
    {
        var document = Read(Shop + "\nenvironments: { dev: { budget: 50 EUR/month }, prod: {} }");
        document.Locate("dev", "budget").Line.ShouldBe(11);
        document.Locate("prod", "budget").Line.ShouldBe(8);
        document.Locate("prod", "components.app.nothing.at.all").Line.ShouldBe(5);
        document.LocateKey("prod", "components.app").ShouldBe(new SourceSpan("system.yaml", 5, 3, 5, 6));
    }

    [Fact]
    public void Read_AMissingFile_SaysSo()
    {
        var bag = new DiagnosticBag();
        SystemDocument.Read("/nowhere/system.yaml", bag).ShouldBeNull();
        bag.Sorted().Select(d => d.Code).ShouldBe(["JG1033"]);
    }

    [Fact]
    public void Read_AFolder_ReadsItsSystem() =>
        SystemDocument.Read(Clone.Find("systems", "erp"), new DiagnosticBag())!.Path.ShouldEndWith(Path.Combine("erp", "system.yaml"));

    [Fact]
    public void Read_TwoTimes_IsEqual()
    {
        foreach (var system in Clone.Systems)
        {
            var text = File.ReadAllText(Repository.SystemFile(system));
            var (one, two) = (Read(text), Read(text));
            foreach (var environment in one.Environments) one.In(environment).ShouldBe(two.In(environment));
        }
    }

    [Theory]
    [InlineData("promises.latency.p99", "200 ms")]
    [InlineData("components.app.replicas.high", "5")]
    [InlineData("components.app.replicas.low", "1")]
    [InlineData("components", "2")]
    [InlineData("alerts.cpu-high.threshold", "80 %")]
    [InlineData("currency", "'EUR'")]
    public void Find_APathOfAClaim_IsItsValue(string path, string value) =>
        SpecValues.Find(Read(Shop), "prod", path)!.ToString().ShouldBe(value);

    [Theory]
    [InlineData("components.nothing")]
    [InlineData("components.app.cpu.low.low")]
    [InlineData("currency.low")]
    public void Find_APathOfNothing_IsNull(string path) => SpecValues.Find(Read(Shop), "prod", path).ShouldBeNull();

    [Fact]
    public void Find_KeysWithDots_AreFound()
    {
        var node = YamlReader.ReadText("a: { p99.9: 1, p99: { 9: 2 } }\nb: [ { c: 3 }, { c: 4 } ]", "t", YamlLimits.Default,
            new DiagnosticBag())!;
        ((YamlScalar)YamlPath.Find(node, "a.p99.9")!).Value.ShouldBe("1");
        ((YamlScalar)YamlPath.Find(node, "b.2.c")!).Value.ShouldBe("4");
        ((YamlScalar)YamlPath.Find(node, "b.*.c")!).Value.ShouldBe("3");
        YamlPath.Find(node, "b.3.c").ShouldBeNull();
        YamlPath.Find(node, "b.0.c").ShouldBeNull();
    }

    private static SystemDocument Read(string text)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(text, "system.yaml", bag);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return document.ShouldNotBeNull();
    }
}
