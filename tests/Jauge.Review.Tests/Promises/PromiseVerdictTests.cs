namespace Jauge.Review.Tests.Promises;

public sealed class PromiseVerdictTests
{
    private const string Components =
        "shop: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..10, scaling: { http-concurrency: 10 }, serves: { starts-in: 5 s } }\n" +
        "db: { uses: azure/mysql-flexible-server, sku: GP_Standard_D4ds_v4, storage: 128 GB, high-availability: zone-redundant, backups: { every: 1 day, keep: 7 days, point-in-time: true, size: 10 GB, restore-test: drill } }";

    private const string Rest =
        "requests: { page: { share: 100 %, path: GET /, shop: 10 ms, calls: [ { to: db, takes: 5 ms } ] } }\ncalendar: { drill: { every: month, takes: 30 min, task: Restore } }\n";

    [Theory]
    [InlineData("availability: 99.9 %", "promises.availability", PromiseState.Supported, "shop 99.95 % × db 99.99 % = 99.94 %")]
    [InlineData("availability: 99.95 %", "promises.availability", PromiseState.Contradicted, "99.95 % is promised")]
    [InlineData("recovery: { rpo: 15 min }", "promises.recovery.rpo", PromiseState.Supported,
        "db loses up to 5 min of work within its region")]
    [InlineData("recovery: { rpo: 1 min }", "promises.recovery.rpo", PromiseState.Contradicted, "the archived log may lag by 5 min")]
    [InlineData("recovery: { rto: 1 h }", "promises.recovery.rto", PromiseState.Supported, "the restore of db is rehearsed in 30 min")]
    [InlineData("recovery: { rto: 20 min }", "promises.recovery.rto", PromiseState.Contradicted,
        "rehearsed in 30 min; 20 min are promised")]
    [InlineData("failover: 5 min", "promises.failover", PromiseState.Supported, "db: 1 to 2 min to promote")]
    [InlineData("failover: 90 s", "promises.failover", PromiseState.AtRisk, "only a lucky moment")]
    [InlineData("scale-out: { from: 2, to: 10, within: 5 min }", "promises.scale-out", PromiseState.Supported, "climbs 2 → 4 → 8 → 10")]
    [InlineData("scale-out: { from: 2, to: 20, within: 5 min }", "promises.scale-out", PromiseState.Contradicted, "its maximum is 10")]
    [InlineData("latency: { p99: 200 ms }", "promises.latency.p99", PromiseState.NotChecked,
        "Without any waiting the mean answer takes 15 ms")]
    [InlineData("measured-elsewhere: { nps: { target: > 50, by: Surveys } }", "promises.measured-elsewhere.nps", PromiseState.NotChecked,
        "Surveys")]
    public void Read_Promise_GivesTheVerdict(string promise, string path, PromiseState expected, string reason)
    {
        var verdict = Given.Verdict(Given.System(Components, Rest + $"promises: {{ {promise.Replace("> 50", "\"> 50\"")} }}"), path);
        verdict.State.ShouldBe(expected, verdict.Reason.English);
        verdict.Reason.English.ShouldContain(reason);
    }

    [Theory]
    [InlineData("budget: 2000 USD/month", PromiseState.AtRisk)]
    [InlineData("budget: 9000 USD/month", PromiseState.Supported)]
    [InlineData("budget: 100 USD/month", PromiseState.Contradicted)]
    public void Read_Budget_GivesTheVerdict(string budget, PromiseState expected)
    {
        var verdict = Given.Verdict(Given.System(Components.Replace("2..10", "2..60, average-replicas: 3"), Rest + budget), "budget");
        verdict.State.ShouldBe(expected, verdict.Reason.English);
    }

    [Fact]
    public void Read_GeoRedundantCopyThatLags_IsARiskOfTheRegionAlone()
    {
        var yaml = Given.System(Components.Replace("point-in-time: true", "geo-redundant: true"),
            Rest + "promises: { recovery: { rpo: 15 min } }");
        var finding = Given.Finding(yaml, "JR201");
        finding.Severity.ShouldBe(FindingSeverity.Risk);
        finding.Message.English.ShouldBe(
            "db: daily backups alone lose up to 24 h; the offering's point-in-time recovery loses up to 5 min within the region, and keeps the 15 min; the geo-redundant copy lags by up to 1 h, so the loss of the region breaks them.");
    }

    [Fact]
    public void Read_PointInTimeUnstated_AdvisesToStateIt() =>
        Given.Finding(Given.System(Components.Replace("point-in-time: true, ", ""), Rest + "promises: { recovery: { rpo: 15 min } }"),
            "JR201").Severity.ShouldBe(FindingSeverity.Advice);

    [Fact]
    public void Read_PlannedScaleOut_IsTheCure()
    {
        var yaml = Given.System(Components.Replace("http-concurrency: 10 }",
            "http-concurrency: 10, scheduled: [ { at: 0 s, replicas: 10..10 } ] }"),
            Rest + "promises: { scale-out: { from: 2, to: 10, within: 10 s } }");
        Given.Findings(yaml, "JR301").ShouldBeEmpty();
        Given.Verdict(yaml, "promises.scale-out").State.ShouldBe(PromiseState.Supported);
    }

    [Fact]
    public void Read_TwoRegions_FailIndependently()
    {
        const string Regional =
            "web: { uses: aws/fargate, cpu: 1, memory: 2 GiB, replicas: 2, zones: 1, regions: [aws/eu-west-3, aws/eu-west-1], critical: true }";
        var verdict = Given.Verdict(Given.System(Regional, "promises: { availability: 99.9 % }", "aws/eu-west-3"), "promises.availability");
        verdict.Reason.English.ShouldContain("99.9975 % (1 − (1 − 99.5 %)^2: 2 regions, each web 99.5 %)");
        verdict.State.ShouldBe(PromiseState.Supported);
    }

    [Fact]
    public void Read_AcceptedContradiction_IsARiskThatSomebodyTook()
    {
        var result =
            Given.Review(Given.System(Components,
                Rest + "promises: { availability: 99.95 % }\naccepted: [ { finding: JR101, because: the launch only, until: 2027-01-31, by: CTO } ]"));
        result.Findings.Single(f => f.Code == "JR101")
            .Accepted.ShouldBe(new Acceptance("the launch only", new DateOnly(2027, 1, 31), "CTO"));
        result.Promises.Single(p => p.Path == "promises.availability").State.ShouldBe(PromiseState.AtRisk);
    }

    [Fact]
    public void Read_ExpiredAcceptance_CoversNothing()
    {
        var result =
            Given.Review(Given.System(Components,
                Rest + "promises: { availability: 99.95 % }\naccepted: [ { finding: JR101, because: the launch only, until: 2026-11-19 } ]"));
        result.Findings.Single(f => f.Code == "JR101").Accepted.ShouldBeNull();
        result.Findings.ShouldContain(f => f.Code == "JR902");
        result.Promises.Single(p => p.Path == "promises.availability").State.ShouldBe(PromiseState.Contradicted);
    }

    [Fact]
    public void Read_EnvironmentWithoutPromises_StaysSilentAboutThem()
    {
        var codes = Given.Review(Given.System(Components, Rest)).Findings.Select(f => f.Code);
        codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dns: { uses: aws/route53, region: aws/eu-west-3, failover: { detection: { every: 900000000000 s, failures: 2000000000 }, dns-ttl: 60 s }, usage: { queries: 1/month } }", "promises: { failover: 30 s }")]
    [InlineData("web: { uses: azure/container-app, cpu: 1, memory: 2 GiB }",
        "requests: { page: { web: 900000000000 s } }\nworkload: { users: 2000000000, think: 900000000000 s }\npromises: { throughput: 100000000000000000/s, latency: { mean: 1 ms } }")]
    public void Read_CenturiesTimesBillions_IsSaidAndNotThrown(string component, string rest) =>
        Given.Review(Given.System(component, rest)).Promises.ShouldNotBeEmpty();
}
