using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Rehearsal.Planning;
using Jauge.Spec.Resolution;

namespace Jauge.Rehearsal.Tests.Drills;

public sealed class FrontPathTests
{
    private const string Shop = "cpu: 1, replicas: 2";
    private const string Requests = 
        "search: { share: 50 %, path: GET /search, shop: 9 ms }\n  read: { share: 40 %, path: GET /read, shop: 5 ms }\n"
        + "  buy: { share: 10 %, path: POST /buy, shop: 2 ms }";

    [Fact]
    public void Of_AStandIn_IsTheCheapestRequestThatReads() =>
        Of(Given.Described(Given.Shop(Shop, Requests, "arrivals: 1/s"))).ShouldBe("/read");

    [Fact]
    public void Of_AProgram_IsWhatTheFileSays() =>
        Of(Given.Described(Given.Shop(Shop, Requests, "arrivals: 1/s", "rehearsal: { components: { shop: { command: ./shop } } }")))
            .ShouldBe("/read");

    [Fact]
    public void Of_AProgramWhosePathsAllNeedValues_IsWhetherItIsReady() => Of(Given.Described(Given.Shop(
        Shop, "read: { path: 'GET /read/{{now}}', shop: 5 ms }", "arrivals: 1/s",
            "rehearsal: { components: { shop: { command: ./shop } } }"))).ShouldBe("/readyz");

    [Fact]
    public void Of_ComponentsThatNobodyAsks_IsWhetherTheyAreReady() =>
        FrontPath.Of(RehearsalPlanner.Plan(Given.Delivered("taylor-shift"), Given.TwoCores), "db").ShouldBe("/readyz");

    // the described GET / of the ERP is answered 405 by the program that stands for it, which is only sent POST
    [Theory]
    [InlineData("erp", "app", "/readyz")]
    [InlineData("taylor-shift", "shop", "/")]
    public void Of_AProgramWithALoadTestOfItsOwn_IsAPathOfThat(string system, string component, string path) =>
        FrontPath.Of(RehearsalPlanner.Plan(Given.Delivered(system), Given.TwoCores), component).ShouldBe(path);

    [Fact]
    public void Of_AProgramSentALoadTest_IgnoresTheDescribedPaths()
    {
        using var folder = new LoadTestFolder("load: other\nrequests: { list: GET /api/list, add: POST /api/add }\nusers: 1\n");
        Of(folder.Describe(Given.Shop(Shop, Requests, "arrivals: 1/s",
            "rehearsal: { load: load.yaml, components: { shop: { command: ./shop } } }"))).ShouldBe("/api/list");
    }

    private static string Of(Deployment deployment) => FrontPath.Of(RehearsalPlanner.Plan(deployment, Given.TwoCores), "shop");
}
