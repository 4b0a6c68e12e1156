using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Plans;
using Jauge.Rehearsal.Loads;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Tests.Loads;

public sealed class LoadPlansTests
{
    private const string Shop = """
        load: shop
        target: [http://127.0.0.1:8080, "http://127.0.0.2:8081"]
        headers: { Accept: text/html }
        requests:
          home: { path: GET /, share: 70 % }
          item: { path: "GET /items/:id", share: 20 %, headers: { Authorization: "Bearer {{env.TOKEN}}" } }
          buy: { path: "POST /orders/{order}", body: '{ "n": {{random(1, 9)}} }', checks: [status 201] }
        users: 40
        think: exponential(2 s)
        ramp: 10 s
        hold: 20 s
        patience: 3 s
        connections: 7
        cookies: no
        seed: 9
        """;

    [Fact]
    public void Of_AScenario_SaysAllThatItSays()
    {
        var plan = Plan(Shop);
        plan.Targets.ShouldHaveSingleItem().ShouldBe(new LoadTarget("127.0.0.1:8080", "127.0.0.1", 8080) { Others = ["127.0.0.2:8081"] });
        plan.Requests.Select(r => (r.Name, r.Method, r.Path.Text))
            .ShouldBe([("home", "GET", "/"), ("item", "GET", "/items/{{id}}"), ("buy", "POST", "/orders/{{order}}")]);
        plan.Requests.Select(r => r.Share).Sum().ShouldBe(1, 1e-9);
        plan.Requests[2].Headers.Select(h => $"{h.Name}: {h.Value}").ShouldBe(["Accept: text/html", "Content-Type: application/json"]);
        plan.Requests[2].Checks.ShouldHaveSingleItem().ToString().ShouldBe("status 201");
        plan.Users!.Count.At(5_000_000_000).ShouldBe(20, 1e-9);
        (plan.Users.Count.Max, plan.Users.Think.MeanSeconds).ShouldBe((40, 2));
        (plan.Duration, plan.Seed, plan.KeepsCookies, plan.Connections.MaxConnections, plan.Connections.AnswerLimit)
            .ShouldBe((TimeSpan.FromSeconds(30), 9, false, 7, TimeSpan.FromSeconds(3)));
        plan.Values.ShouldBe(EquatableMap.Of(("env.TOKEN", "secret of TOKEN"), ("id", "1"), ("order", "1")));
    }

    [Fact]
    public void Of_WishesForUsers_ReplaceTheLoad()
    {
        var plan = Plan(Shop, new() { Users = 5, Ramp = TimeSpan.FromSeconds(2), Time = TimeSpan.FromSeconds(8), Seed = 3 });
        (plan.Users!.Count.Max, plan.Duration, plan.Seed).ShouldBe((5, TimeSpan.FromSeconds(10), 3));
        plan.Users.Think.MeanSeconds.ShouldBe(2);
    }

    [Fact]
    public void Of_AWishedRate_IsOpen()
    {
        var plan = Plan(Shop, new() { Rate = 50, Spacing = ArrivalSpacing.Even });
        (plan.Users, plan.Arrivals!.Rate.Max, plan.Arrivals.Spacing, plan.Duration)
            .ShouldBe((null, 50, ArrivalSpacing.Even, LoadPlans.UsualTime));
    }

    [Fact]
    public void Of_AWishedRateOfJourneys_IsOfAsManySessions()
    {
        var plan = Plan(Shop
            + "\njourneys: { short: { share: 50 %, steps: [home] }, long: { share: 50 %, steps: [home, item, { request: buy, think: 1 s }] } }", new() { Rate = 50 });
        (plan.Arrivals, plan.Sessions!.Rate.Max).ShouldBe((null, 25));
        plan.Journeys[1].Steps.Select(s => s.Think.MeanSeconds).ShouldBe([2, 2, 1]);
    }

    [Fact]
    public void Of_AFactor_IsMoreOfTheSame() => Plan(Shop, new() { Factor = 2.5 }).Users!.Count.Max.ShouldBe(100);

    [Fact]
    public void Of_ValuesOfTheCommandLine_AreOneOrDrawnFrom()
    {
        var plan = Plan(Shop, new() { Values =
            EquatableMap.Of(("id", (EquatableList<string>)["7"]), ("order", (EquatableList<string>)["a", "b"])) });
        plan.Values["id"].ShouldBe("7");
        plan.Values.ContainsKey("order").ShouldBeFalse();
        plan.Requests[2].Path.Parts[1].ShouldBe(new TemplateCall(TemplateFunction.Pick, [new TemplateText("a"), new TemplateText("b")]));
    }

    [Theory]
    [InlineData("https://shop.test", false, null, TlsTrust.System)]
    [InlineData("https://shop.test", true, null, TlsTrust.Any)]
    [InlineData("https://shop.test", false, "PEM", TlsTrust.Given)]
    public void Of_TargetsOverTls_BelieveWhatIsSaid(string target, bool trustsAny, string? pem, TlsTrust trust)
    {
        var plan = Plan(Shop, new() { Targets = [target], TrustsAny = trustsAny, TrustedPem = pem });
        (plan.Targets[0].Port, plan.Targets[0].Tls!.Trust).ShouldBe((443, trust));
    }

    [Fact]
    public void Of_ASystem_HasItsJourneysAndItsPromisesAsThresholds()
    {
        var source = LoadSources.Of(Given.Delivered("taylor-shift"), new DiagnosticBag());
        var plan = LoadPlans.Of(source, new() { Targets = ["http://127.0.0.1:1"], Users = 10 }, _ => null);
        plan.Requests.Count.ShouldBe(4);
        plan.Requests.ShouldContain(r => r.Method == "POST" && r.Path.Text == "/panier");
        source.Thresholds.ShouldContain(t => t.Promise!.StartsWith("latency.", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_EverySystemOfOurs_CanBeLoaded()
    {
        foreach (var system in Clone.Systems)
        {
            var source = LoadSources.Of(Given.Delivered(system), new DiagnosticBag());
            Jauge.Load.LoadRun.Check(LoadPlans.Of(source, new() { Targets = ["http://127.0.0.1:1"], Users = 3 }, _ => null))
                .Where(d => d.Severity == Severity.Error).ShouldBeEmpty(system);
        }
    }

    [Fact]
    public void HasLoad_OfATestThatSaysNothing_NeedsAWish()
    {
        var source = Source("load: a\nrequests: { home: GET / }\n");
        LoadPlans.HasLoad(source, new()).ShouldBeFalse();
        LoadPlans.HasLoad(source, new() { Users = 1 }).ShouldBeTrue();
    }

    private static LoadPlan Plan(string text, LoadWishes? wishes = null) =>
        LoadPlans.Of(Source(text), wishes ?? new(), name => $"secret of {name}");

    private static LoadSource Source(string text)
    {
        var bag = new DiagnosticBag();
        var source = LoadSources.Of(ScenarioDocument.ReadText(text, "load.yaml", bag)!, bag);
        bag.Sorted().ShouldBeEmpty();
        return source;
    }
}
