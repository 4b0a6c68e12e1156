namespace Jauge.Pricing.Tests.Bills;

/// <summary>Bills computed by hand from the list prices of West Europe, 2026-08-15, in USD. A month has 730 h = 2,628,000 s.</summary>
public class AzureBillTests
{
    private const string TwoApps = """
        a: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 }
        b: { uses: azure/container-app, cpu: 0.5, memory: 1 GiB, replicas: 2, ingress: internal }
        """;

    private const string Workload = """
        workload: { volumes: { requests: 3M/month } }
        requests: { all: { a: 10 ms, calls: [ { to: b, takes: 5 ms } ] } }
        """;

    [Fact]
    public void Price_TwoContainerAppsOfOneAccount_ShareTheFreeGrants()
    {
        var bill = Given.Bill(Given.System(TwoApps, Workload, "USD", "azure/westeurope"));

        // a: 1 × 2,628,000 vCPU-s, less all of the 180,000 that are free: 2,448,000 × 0.000034
        bill.Cost("a", "vcpu").ShouldBe(83.232m);
        // b: 2 × 0.5 × 2,628,000 vCPU-s, nothing left of the grant: 2,628,000 × 0.000034
        bill.Cost("b", "vcpu").ShouldBe(89.352m);
        // a: 2 × 2,628,000 GiB-s, less 360,000: 4,896,000 × 0.000004
        bill.Cost("a", "memory").ShouldBe(19.584m);
        // b: 2 × 1 × 2,628,000 GiB-s × 0.000004
        bill.Cost("b", "memory").ShouldBe(21.024m);
        // a: 3 M requests less 2 M: 1 × 0.56; b is reached from inside only
        bill.Cost("a", "requests").ShouldBe(0.56m);
        bill.Charges.ShouldNotContain(c => c.Component.Name == "b" && c.Meter!.Name == "requests");
        bill.Total.Low.ShouldBe(213.752m);
        bill.Total.IsExact.ShouldBeTrue();
        bill.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Price_Explained_ShowsReplicasAndHoursAndNothingThatDoesNotCount()
    {
        var bill = Given.Bill(Given.System(
            "a: { uses: azure/container-app, cpu: 2, memory: 2 GiB, replicas: 3, ingress: internal }\ndb: { uses: azure/mysql-flexible-server, sku: GP_Standard_D4ds_v4, storage: 128 GB }",
            "", "USD", "azure/westeurope"));
        Arithmetic("a", "vcpu").ShouldBe("3 × 730 h × 2 = 4,380 h");
        Arithmetic("db", "compute").ShouldBe("730 h");
        Arithmetic("db", "storage").ShouldBe("128 GB × 1 month = 128 GB-month");

        string Arithmetic(string component, string meter) =>
            bill.Charges.Single(c => c.Component.Name == component && c.Meter!.Name == meter).Arithmetic.Text.English;
    }

    [Fact]
    public void Price_IdleShareOfContainerApp_PaysLessForItsVcpuOnly()
    {
        var bill = Given.Bill(Given.System("a: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1, active: 25 %, ingress: internal }", "", "USD", "azure/westeurope"));

        // active 657,000 s less the 180,000 free: 477,000 × 0.000034; idle 1,971,000 × 0.000004
        bill.Cost("a", "vcpu").ShouldBe(16.218m);
        bill.Cost("a", "vcpu-idle").ShouldBe(7.884m);
        // active and idle memory cost the same: (5,256,000 − 360,000) × 0.000004
        (bill.Cost("a", "memory") + bill.Cost("a", "memory-idle")).ShouldBe(19.584m);
    }

    [Fact]
    public void Price_ZoneRedundantMySql_BillsTheStandbyAndTheDoubleStorage()
    {
        var bill = Given.Bill(Given.System(
            "db: { uses: azure/mysql-flexible-server, sku: GP_Standard_D4ds_v4, storage: 512 GB, high-availability: zone-redundant, backups: { size: 120 GB } }",
            "", "USD", "azure/westeurope"));

        // 730 h × 4 vCores × 0.1015, twice
        bill.Cost("db", "compute").ShouldBe(296.38m);
        bill.Cost("db", "standby").ShouldBe(296.38m);
        // 512 GB × 0.2738: the price that holds both copies
        bill.Cost("db", "storage-zone-redundant").ShouldBe(140.1856m);
        // 120 GB of backups lie within the 512 GB that are free
        bill.Cost("db", "backup-zone-redundant").ShouldBe(0);
        bill.Total.Low.ShouldBe(732.9456m);
    }

    [Fact]
    public void Price_MySqlUnderASavingsPlan_CommitsComputeOnly()
    {
        var bill = Given.Bill(Given.System(
            "db: { uses: azure/mysql-flexible-server, sku: GP_Standard_D4ds_v4, storage: 512 GB, commitment: savings-plan-1-year, backups: { size: 0 GB } }",
            "", "USD", "azure/westeurope"));

        // 730 h × 4 × 0.0812; the 512 GB stay at 0.1369
        bill.Cost("db", "compute").ShouldBe(237.104m);
        bill.Cost("db", "storage").ShouldBe(70.0928m);
    }

    [Fact]
    public void Price_PerDayMeter_CountsThirtyDays()
    {
        var bill = Given.Bill(Given.System("images: { uses: azure/container-registry, sku: Standard, storage: 10 GB }", "", "USD",
            "azure/westeurope"));

        // 0.6666 a day × 30
        bill.Cost("images", "registry").ShouldBe(19.998m);
        bill.Charge("images", "registry").High!.Used.ShouldBe(30);
    }

    [Fact]
    public void Price_AppServicePlan_PaysForEveryInstanceOfTheMonth()
    {
        var bill = Given.Bill(Given.System("app: { uses: azure/app-service, sku: S1, replicas: 2 }", "", "USD", "azure/westeurope"));

        // 2 × 730 h × 0.095
        bill.Total.Low.ShouldBe(138.7m);
    }
}
