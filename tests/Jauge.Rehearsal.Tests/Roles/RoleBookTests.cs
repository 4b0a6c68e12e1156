using Jauge.Core;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Roles;
using Jauge.Roles;

namespace Jauge.Rehearsal.Tests.Roles;

public sealed class RoleBookTests
{
    public static TheoryData<string> Systems => [.. Clone.Systems];

    [Theory, MemberData(nameof(Systems))]
    public void Write_OfTheFiveSystems_GivesRolesThatAStandInReads(string system) =>
        Check(RehearsalPlanner.Plan(Given.Delivered(system), Given.TwoCores));

    [Fact]
    public void Write_OfRandomDescriptions_GivesRolesThatAStandInReads()
    {
        for (var seed = 200; seed <= 300; seed++)
            if (Given.Random(seed) is { } deployment && RehearsalPlanner.Obstacle(deployment) is null)
                Check(RehearsalPlanner.Plan(deployment, Given.TwoCores));
    }

    [Fact]
    public void Write_OfACallToAnotherProgram_IsAnsweredThereUnderTheSamePath()
    {
        var roles = Write(RehearsalPlanner.Plan(Given.Delivered("ecommerce"), Given.TwoCores));
        var call = roles["gateway"].Operations.Single(o => o.Name == "browse").Calls[0];
        (call.To, call.Breaker is not null, call.Bulkhead, call.Timeout).ShouldBe(("catalog", true, 200, TimeSpan.FromMilliseconds(800)));
        var answered = roles["catalog"].Operations.Single(o => o.Path == call.Path);
        answered.Cpu!.Mean.ShouldBe(TimeSpan.FromMilliseconds(8));
        (answered.Calls[0].To, answered.Calls[0].Hit, answered.Calls[0].Miss[0].To, answered.Calls[0].Miss[0].Times)
            .ShouldBe(("cache", 0.92, "catalog-db", 2));
    }

    [Fact]
    public void Write_OfALockedRow_HoldsItUntilTheEnd()
    {
        var lockOf = Write(RehearsalPlanner.Plan(Given.Delivered("taylor-shift"), Given.TwoCores))["shop"]
            .Operations.Single(o => o.Name == "buy").Calls[1].Lock!;
        (lockOf.Rows, lockOf.Hottest, lockOf.UntilEnd).ShouldBe((12, 0.4, true));
    }

    [Fact]
    public void Write_OfAMessage_NamesItsConsumersAddress()
    {
        var call = Write(RehearsalPlanner.Plan(Given.Delivered("beta-50"), Given.TwoCores))["frontend"]
            .Operations.Single(o => o.Name == "upload").Calls[2];
        call.Message!.Destination.ShouldStartWith("http://127.0.0.1/frontend/calls/");
        call.Message.Retries.ShouldBe(3);
    }

    [Fact]
    public void Write_OfPaymentsAndObjects_AsksThemAsTheyAreAsked()
    {
        var role = Write(RehearsalPlanner.Plan(Given.Described(Given.Services("")), Given.TwoCores))["shop"];
        var (pay, keep) = (role.Operations[0].Calls[0], role.Operations[0].Calls[1]);
        (pay.Method, pay.Path, pay.BodyType).ShouldBe(("POST", "/v1/payment_intents", "application/x-www-form-urlencoded"));
        (keep.Method, keep.BodyBytes > 0, keep.Takes!.Mean).ShouldBe(("PUT", true, TimeSpan.FromMilliseconds(2)));
        role.Dependencies.Single(d => d.Name == "bank").Token.ShouldNotBeNull();
        role.Dependencies.Single(d => d.Name == "files").Token.ShouldBeNull();
    }

    private static EquatableMap<ReplicaRole> Write(RehearsalPlan plan)
    {
        var urls = plan.Scaled.Components.Where(c => plan.PartOf(c.Name) is not null)
            .ToEquatableMap(c => c.Name, c => $"http://127.0.0.1/{c.Name}");
        return RoleBook.Write(plan, new(urls, EquatableMap<string>.Empty), 1);
    }

    private static void Check(RehearsalPlan plan)
    {
        var roles = Write(plan);
        foreach (var role in roles.Values) RoleFile.Read(RoleFile.Write(role)).ShouldBe(role);
        roles.Values.SelectMany(r => r.Dependencies).ShouldAllBe(d => d.Url != null);
        plan.Model.Requests.ShouldAllBe(r => roles.Values.Any(role => role.Operations.Any(o => o.Name == r.Name)));
    }
}
