using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Spec.Tests.Reading;

public sealed class SystemSettingTests
{
    private const string Shop = """
        system: shop
        currency: EUR
        region: azure/westeurope
        components:
          app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1..5, scaling: { http-concurrency: 5 }, pool: 5 }
          db: { uses: azure/mysql-flexible-server, sku: GP_Standard_D2ds_v4, storage: 64 GB }
        requests:
          home: { app: 10 ms, calls: [ { to: db, takes: 3 ms }, { to: db, takes: 4 ms } ] }
        workload: { users: 100 }
        promises: { latency: { p99: 200 ms, p99.9: 1 s } }
        budget: 100 EUR/month
        environments: { dev: { components: { app: { replicas: 1 } } }, prod: {} }
        """;

    [Theory]
    [InlineData("a=b", "a", "b")]
    [InlineData(" components.app.replicas = 1..2 ", "components.app.replicas", "1..2")]
    [InlineData("budget={ limit: 1 EUR/month }", "budget", "{ limit: 1 EUR/month }")]
    [InlineData("alerts.high.when=cpu >= 80 %", "alerts.high.when", "cpu >= 80 %")]
    public void Parse_PathAndValue_AreSplitAtTheFirstEquals(string text, string path, string value) =>
        SystemSetting.Parse(text).ShouldBe(new(path, value));

    [Theory]
    [InlineData("")]
    [InlineData("components.app.replicas")]
    [InlineData("=3")]
    [InlineData("budget=")]
    [InlineData("budget=\n1")]
    public void Parse_AnythingElse_IsNothing(string text) => SystemSetting.Parse(text).ShouldBeNull();

    [Fact]
    public void Read_WithASetting_IsAsIfItStoodThere()
    {
        var spec = Right("components.app.replicas=10..80", "workload.users=500", "promises.latency.p99.9=2 s").In("prod");
        spec.Components["app"].Replicas.ShouldBe(new Range<int>(10, 80));
        spec.Workload!.Users.ShouldBe(500);
        (spec.Promises.Latency!.P99, spec.Promises.Latency.P999).ShouldBe((TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2)));
        spec.Components["app"].Scaling!.HttpConcurrency.ShouldBe(5);
    }

    [Fact]
    public void Read_WithASetting_ChangesOneEnvironment()
    {
        var document = Right("components.app.replicas=7");
        document.In("dev").ShouldBe(SystemDocument.ReadText(Shop, "system.yaml", new DiagnosticBag())!.In("dev"));
        (document.SettingsOf("prod").Count, document.SettingsOf("dev").Count).ShouldBe((1, 0));
        Read(new("dev", [Setting("components.app.replicas=7")]), new DiagnosticBag())!.In("dev").Components["app"]
            .Replicas.ShouldBe(new Range<int>(7, 7));
    }

    [Theory]
    [InlineData("requests.home.calls.2.takes=9 ms")]
    [InlineData("requests.home.calls={ to: db, takes: 9 ms }", "requests.home.calls.1.times=2")]
    [InlineData("components.app.pool.to=db")]
    [InlineData("components.app.serves.concurrency=20")]
    [InlineData("components.cache={ uses: azure/managed-redis, sku: Balanced_B0 }")]
    [InlineData("budget.limit=90 EUR/month")]
    [InlineData("promises.latency=none")]
    [InlineData("components.app.scaling=none")]
    [InlineData("components.app.pool=none")]
    [InlineData("workload.users=none")]
    public void Read_WithASettingOfAnyShape_HasNoMistake(params string[] settings) => Right(settings);

    [Fact]
    public void Read_ASettingTwice_TakesTheLast() =>
        Right("components.app.replicas=7", "components.app.replicas=8").In("prod").Components["app"]
            .Replicas.ShouldBe(new Range<int>(8, 8));

    [Theory]
    [InlineData("components.shop.replicas=3", "JG1058", 12, 16)]
    [InlineData("components.ap.replicas=3", "JG1058", 12, 14)]
    [InlineData("component.app.replicas=3", "JG1058", 1, 10)]
    [InlineData("components.app.replica.x=3", "JG1058", 16, 23)]
    [InlineData("requests.home.calls.3.takes=1 ms", "JG1058", 21, 22)]
    [InlineData("workload.users.most=3", "JG1058", 16, 20)]
    [InlineData("environments.dev.period=3", "JG1058", 1, 13)]
    [InlineData("components.app.memory=2", "JG1067", 23, 24)]
    [InlineData("promises.latency.p99=5 GB", "JG1025", 22, 26)]
    [InlineData("requests.home.calls={ to: bd }", "JG1040", 21, 31)]
    [InlineData("budget={ limit: 1 EUR/month", "JG1008", 8, 28)]
    public void Read_WithAWrongSetting_SaysWhereInIt(string setting, string code, int column, int end)
    {
        var bag = new DiagnosticBag();
        Checked.Resolve(Read(new(null, [Setting("workload.users=5"), Setting(setting)]), bag), bag);
        var found = bag.Sorted().ShouldHaveSingleItem();
        (found.Code, found.Span).ShouldBe((code, new SourceSpan("--set", 2, column, 2, end)), found.ToString());
    }

    [Fact]
    public void Read_WithANearlyRightPath_OffersTheName()
    {
        var bag = new DiagnosticBag();
        Read(new(null, [Setting("components.ap.replicas=3")]), bag);
        bag.Sorted().Single().Help!.Value.English.ShouldBe("did you mean `app`?");
    }

    private static SystemDocument Right(params string[] settings)
    {
        var bag = new DiagnosticBag();
        var document = Read(new(null, [.. settings.Select(Setting)]), bag);
        Checked.Resolve(document, bag);
        bag.Sorted().Select(d => d.ToString()).ShouldBeEmpty();
        return document!;
    }

    private static SystemSetting Setting(string text) => SystemSetting.Parse(text)!;

    private static SystemDocument? Read(SystemSettings settings, DiagnosticBag bag) =>
        SystemDocument.ReadText(Shop, "system.yaml", bag, settings);
}
