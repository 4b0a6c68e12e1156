using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Planning;
using Jauge.Spec.Resolution;

namespace Jauge.Rehearsal.Tests.Planning;

public sealed class PlannerTests
{
    public static TheoryData<string> Systems => [.. Clone.Systems];

    [Theory, MemberData(nameof(Systems))]
    public void Plan_OfTheFiveSystems_FitsOnTwoCoresAndDropsNothingSilently(string system) =>
        Check(Given.Delivered(system), Given.TwoCores);

    [Theory, MemberData(nameof(Systems))]
    public void Plan_TwiceOfTheSame_IsTheSame(string system)
    {
        var deployment = Given.Delivered(system);
        var (first, second) = (RehearsalPlanner.Plan(deployment, Given.TwoCores), RehearsalPlanner.Plan(deployment, Given.TwoCores));
        first.Parts.ShouldBe(second.Parts);
        first.Scaled.Spec.ShouldBe(second.Scaled.Spec);
    }

    [Fact]
    public void Plan_OfRandomDescriptions_HoldsTheSameLaws()
    {
        var planned = 0;
        for (var seed = 1; seed <= 150; seed++)
            if (Given.Random(seed) is { } deployment && RehearsalPlanner.Obstacle(deployment) is null)
            {
                Check(deployment, new(1 + (seed % 8), new(4L << 30)));
                planned++;
            }
        planned.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Plan_OfTheTicketSale_RehearsesPostgresqlForMySqlAndSaysSo()
    {
        var plan = RehearsalPlanner.Plan(Given.Delivered("taylor-shift"), Given.TwoCores);
        plan.PartOf("db")!.Kind.ShouldBe(PartKind.Patroni);
        plan.Differences.ShouldContain(d => d.English.StartsWith("db: PostgreSQL (Patroni) is rehearsed", StringComparison.Ordinal));
        plan.LeftOut.Select(l => l.Component).ShouldBe(["edge", "secrets", "network"]);
        plan.PartOf("shop")!.Cores.ShouldBe(0.5);
        plan.Model.Stations[plan.Model.IndexOf("shop")].Cores.ShouldBe(0.5);
    }

    [Theory]
    [InlineData("sku: B_Standard_B1ms", "", PartKind.Mariadb)]
    [InlineData("sku: GP_Standard_D2ds_v4, high-availability: zone-redundant", "", PartKind.MariadbReplicated)]
    [InlineData("sku: GP_Standard_D2ds_v4, high-availability: zone-redundant", "mariadb", PartKind.Mariadb)]
    [InlineData("sku: B_Standard_B1ms", "mariadb-replicated", PartKind.MariadbReplicated)]
    [InlineData("sku: B_Standard_B1ms", "postgresql", PartKind.Postgresql)]
    public void Plan_OfMySql_RehearsesMariaDbUnlessTheFileSaysOtherwise(string keys, string engine, PartKind kind)
    {
        var plan = RehearsalPlanner.Plan(Given.Described(
            Given.Shop("cpu: 1, replicas: 2", "read: { shop: 10 ms, calls: [ { to: db, takes: 1 ms } ] }", "arrivals: 10/s",
                engine.Length == 0 ? "" : $"rehearsal: {{ components: {{ db: {{ engine: {engine} }} }} }}")
            .Replace("requests:", $"  db: {{ uses: azure/mysql-flexible-server, storage: 32 GB, {keys} }}\nrequests:",
                StringComparison.Ordinal)), Given.TwoCores);
        plan.PartOf("db")!.Kind.ShouldBe(kind);
        plan.Differences.Where(d => d.English.StartsWith("db: ", StringComparison.Ordinal)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Plan_OfALoadThatFits_TakesAllOfIt()
    {
        var plan = RehearsalPlanner.Plan(Given.Delivered("beta-50"), Given.TwoCores);
        plan.LoadShare.ShouldBe(1);
        plan.Scaled.Spec.Workload!.Users.ShouldBe(50);
    }

    [Fact]
    public void Plan_OfTwoRegions_RehearsesOne()
    {
        var plan = RehearsalPlanner.Plan(Given.Delivered("twinme"), Given.TwoCores);
        plan.Model.Regions.ShouldBe(["aws/eu-west-3"]);
        plan.PartOf("cache")!.Kind.ShouldBe(PartKind.RedisCluster);
        plan.PartOf("alb")!.Name.ShouldBe(RehearsalPlanner.BalancerName);
    }

    [Fact]
    public void Plan_WithStatedShareReplicasAndProgram_TakesThem()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Given.Shop("cpu: 2, replicas: 4..20, scaling: { http-concurrency: 5 }",
            "read: { shop: 10 ms }",
            "arrivals: 1000/s",
            "rehearsal: { share: 3 %, hold: 20 s, components: { shop: { command: ./serve.sh, arguments: [a], replicas: 2..3, cpu: 0.25 } } }")), Given.TwoCores);
        plan.Scaled.Spec.Workload!.Arrivals!.Value.PerSecond.ShouldBe(30);
        plan.Timings.Hold.ShouldBe(TimeSpan.FromSeconds(20));
        var shop = plan.PartOf("shop")!;
        (shop.Replicas, shop.MaxReplicas, shop.Cores, shop.Program!.Command).ShouldBe((2, 3, 0.25, "./serve.sh"));
    }

    [Fact]
    public void Plan_OfPaymentsAndObjects_TakesTheStandInsThatSpeakAsTheyDo()
    {
        var plan = RehearsalPlanner.Plan(Given.Described(Given.Services("")), Given.TwoCores);
        (plan.PartOf("bank")!.Kind, plan.PartOf("files")!.Kind).ShouldBe((PartKind.Payments, PartKind.Objects));
        plan.PartOf("disk").ShouldBeNull();
        plan.Parts.Select(p => p.Name).ToList().IndexOf("bank").ShouldBeLessThan(plan.Parts.Select(p => p.Name).ToList().IndexOf("shop"));
    }

    [Fact]
    public void Plan_WithAStatedEngine_TakesThatForPaymentsAndObjects()
    {
        const string Stated = "rehearsal: { components: { bank: { engine: objects }, files: { engine: stand-in } } }";
        var plan = RehearsalPlanner.Plan(Given.Described(Given.Services(Stated)), Given.TwoCores);
        (plan.PartOf("bank")!.Kind, plan.PartOf("files")!.Kind).ShouldBe((PartKind.Objects, PartKind.Service));
        plan.Differences.ShouldContain(d => d.English.StartsWith("bank: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_OfADescriptionWithoutRequests_IsAnObstacle()
    {
        var deployment =
            Given.Described("system: s\ncurrency: EUR\nregion: azure/westeurope\ncomponents: { a: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 } }");
        RehearsalPlanner.Obstacle(deployment).ShouldNotBeNull();
        Should.Throw<ArgumentException>(() => RehearsalPlanner.Plan(deployment, Given.TwoCores));
    }

    private static void Check(Deployment deployment, Machine machine)
    {
        var plan = RehearsalPlanner.Plan(deployment, machine);
        EveryComponentIsThereOrLeftOutWithAReason(deployment, plan);
        EveryPartComesAfterWhatItNeeds(plan);
        TheLoadFits(plan);
        plan.Parts.Select(p => p.Name).ShouldBeUnique();
        plan.Model.Load.Horizon.ShouldBe(plan.Timings.Length);
        plan.Model.Regions.Count.ShouldBe(1);
        plan.Replicated.ShouldAllBe(p => p.Replicas <= p.MaxReplicas && p.Cores <= Math.Max(1, machine.Cores));
        plan.Replicated.ShouldNotBeEmpty();
    }

    private static void EveryComponentIsThereOrLeftOutWithAReason(Deployment deployment, RehearsalPlan plan)
    {
        var found = plan.Parts.SelectMany(p => p.StandsFor).Concat(plan.LeftOut.Select(l => l.Component)).Order(StringComparer.Ordinal);
        found.ShouldBe(deployment.Components.Select(c => c.Name).Order(StringComparer.Ordinal));
        plan.LeftOut.ShouldAllBe(l => l.Reason.English.Length > 0 && l.Reason.French.Length > 0);
    }

    private static void EveryPartComesAfterWhatItNeeds(RehearsalPlan plan)
    {
        var started = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in plan.Parts)
        {
            part.Needs.ShouldAllBe(n => started.Contains(n), part.Name);
            started.Add(part.Name);
        }
    }

    // a single user cannot be halved: one user, or one request a second of them, is the least that comes
    private static void TheLoadFits(RehearsalPlan plan)
    {
        plan.LoadShare.ShouldBeInRange(double.Epsilon, 1);
        if (plan.Scaled.Spec.Workload!.Users is not 1)
            plan.RehearsedDemand.ShouldBeLessThanOrEqualTo((plan.Machine.Cores * 0.4 * 1.5) + 0.01);
    }
}
