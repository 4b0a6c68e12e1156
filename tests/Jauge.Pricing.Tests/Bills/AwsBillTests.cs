namespace Jauge.Pricing.Tests.Bills;

/// <summary>Bills computed by hand from the list prices of eu-west-3 (Paris), 2025-06 to 2026-10, in USD. A month has 730 h.</summary>
public class AwsBillTests
{
    private static string Paris(string components, string rest = "") => Given.System(components, rest, "USD", "aws/eu-west-3");

    [Theory]
    // 60,000 GB: 51,200 × 0.024 + 8,800 × 0.023
    [InlineData("60 TB", 1431.2)]
    // 600,000 GB: 51,200 × 0.024 + 460,800 × 0.023 + 88,000 × 0.022
    [InlineData("600 TB", 13763.2)]
    // 51,200 GB: exactly the first tier
    [InlineData("51200 GB", 1228.8)]
    public void Price_S3Storage_IsGraduated(string storage, double expected)
    {
        var bill = Given.Bill(Paris($"files: {{ uses: aws/s3, storage: {storage}, usage: {{ reads: 10M/month, writes: 1M/month }} }}"));

        bill.Cost("files", "storage-standard").ShouldBe((decimal)expected);
        // 10 M × 0.00000042 and 1 M × 0.0000053
        bill.Cost("files", "reads-standard").ShouldBe(4.2m);
        bill.Cost("files", "writes-standard").ShouldBe(5.3m);
    }

    [Fact]
    public void Price_Lambda_SubtractsTheFreeRequestsAndTheFreeDuration()
    {
        var bill = Given.Bill(Paris("cron: { uses: aws/lambda, memory: 1 GiB, usage: { requests: 3M/month, duration: 300 ms } }"));

        // 3 M less 1 M free: 2 M × 0.0000002
        bill.Cost("cron", "requests-x86").ShouldBe(0.4m);
        // 3 M × 0.3 s × 1 GiB = 900,000 GiB-s less 400,000 free: 500,000 × 0.0000166667
        bill.Cost("cron", "duration-x86").ShouldBe(8.33335m);
    }

    [Theory]
    // 26.28 M requests = 10 a second = 292 unit hours; 584 GB = 584 unit hours: the larger × 0.0084
    [InlineData("584 GB/month", 4.9056)]
    // 100 GB = 100 unit hours: the connections rule, 292 × 0.0084
    [InlineData("100 GB/month", 2.4528)]
    public void Price_LoadBalancerCapacity_TakesTheLargestDimension(string processed, double expected)
    {
        var bill = Given.Bill(Paris($"alb: {{ uses: aws/load-balancer, sku: application, usage: {{ requests: 26.28M/month, processed: {processed} }} }}"));

        // 730 h × 0.02646
        bill.Cost("alb", "hours").ShouldBe(19.3158m);
        bill.Cost("alb", "capacity").ShouldBe((decimal)expected);
    }

    [Theory]
    // 730 h × 0.072; multi-AZ is looked up: 730 × 0.145, not twice the single price (105.12)
    [InlineData("none", "instance", 52.56)]
    [InlineData("multi-az", "instance-multi-az", 105.85)]
    public void Price_RdsMultiAz_IsLookedUpAndNotDoubled(string availability, string meter, double expected)
    {
        var bill = Given.Bill(Paris($"db: {{ uses: aws/rds-postgresql, sku: db.t4g.medium, storage: 100 GB, high-availability: {availability}, backups: {{ size: 20 GB }} }}"));

        bill.Cost("db", meter).ShouldBe((decimal)expected);
        // 100 GB × 0.133, or × 0.266 in two zones
        bill.Charges.Single(c => c.Meter!.Name.StartsWith("storage-gp3", StringComparison.Ordinal))
            .Cost.Low.ShouldBe(availability == "none" ? 13.3m : 26.6m);
    }

    [Fact]
    public void Price_EgressOfTwoServices_DrawsOnOneFreeGrant()
    {
        var bill = Given.Bill(Paris("""
            files: { uses: aws/s3, storage: 1 GB, usage: { reads: 0/month, writes: 0/month, egress: 80 GB/month } }
            out: { uses: aws/data-transfer, usage: { egress: 50 GB/month } }
            """));

        // 130 GB less the 100 GB that the account has once: 30 × 0.09
        (bill.Cost("files", "egress") + bill.Cost("out", "internet-egress")).ShouldBe(2.7m);
    }

    [Fact]
    public void Price_ActiveActiveRegions_EachServePartOfTheRequests()
    {
        const string workload = """
            workload: { volumes: { requests: 6M/month } }
            requests: { all: { f: 10 ms } }
            """;
        var bill = Given.Bill(Paris("f: { uses: aws/lambda, memory: 1 GiB, regions: [aws/eu-west-3, aws/eu-west-1], usage: { duration: 100 ms } }", workload));

        var charges = bill.Charges.Where(c => c.Meter!.Name == "requests-x86").ToList();
        charges.Select(c => c.High!.Used).ShouldBe([3_000_000m, 3_000_000m]);
        // 6 M less the 1 M that the account has once
        charges.Sum(c => c.Cost.High).ShouldBe(1.0m);
    }
}
