using Jauge.Core;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Roles;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Tests.Running;

public sealed class RehearsedLoadTests
{
    [Fact]
    public void Of_ASystemWithALoadTestOfItsOwn_SendsThatToTheDescribedUsers()
    {
        var load = Of("erp", "app");
        load.Requests.Select(r => r.Name).ShouldBe(["login", "dashboard", "stock", "sale", "report"]);
        load.Requests.ShouldAllBe(r => r.Method == "POST");
        load.Journeys.Count.ShouldBe(2);
        load.Users!.Count.Max.ShouldBe(20);
    }

    [Fact]
    public void Of_ASystemWithAProgram_SendsWhatTheFileSays()
    {
        var load = Of("taylor-shift", "shop");
        load.Requests.Select(r => r.Name).ShouldBe(["browse", "seats", "reserve", "buy"]);
        load.Data.ShouldHaveSingleItem().Name.ShouldBe("zones");
        load.Requests[2].Body!.Text.ShouldBe("area={{zones.zone}}&quantity={{random(1, 4)}}");
    }

    private static Load.Plans.LoadPlan Of(string system, string entry) => RehearsedLoad.Of(
        RehearsalPlanner.Plan(Given.Delivered(system), Given.TwoCores),
        new PartAddresses(EquatableMap.Of((entry, "http://127.0.0.1:8080")), EquatableMap<string>.Empty), 1);
}
