using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Running;

namespace Jauge.Rehearsal.Tests.Running;

public sealed class MachineReckoningTests
{
    // a page takes two calls of the gateway, and one of the shop, which asks the database twice
    private static readonly SystemModel Model = RehearsalPlanner.Plan(Given.Described("""
        system: given
        currency: EUR
        region: azure/westeurope
        components:
          gateway: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2, needs: [shop] }
          shop: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1, needs: [db] }
          db: { uses: azure/postgresql-flexible-server, sku: B_Standard_B1ms, storage: 32 GB }
        requests:
          page: { path: GET /, gateway: 5 ms, calls: [ { to: shop, takes: 5 ms, calls: [ { to: db, times: 2, takes: 1 ms } ] } ] }
        workload: { arrivals: 1/s }
        rehearsal: { share: 100 % }
        """), Given.TwoCores).Model;

    private static readonly MachineTrial Idle = Trial(0, 0, gateway: 10, shop: 20) with { Length = TimeSpan.FromSeconds(1), Requests = [] };

    [Fact]
    public void Hop_OfATrial_IsWhatIsUsedBesideRestByRequestsAndCalls()
    {
        // 100 pages: 200 hops of the gateway, 300 of the shop; at rest 20 and 40 ms in two seconds; the shop's are the middle ones
        new MachineReckoning(Model, Idle).Hop(Trial(100, 0, gateway: 20 + 40, shop: 40 + 150)).ShouldBe(Milliseconds(0.5));
    }

    [Fact]
    public void Hop_ThatCannotBeToldFromRest_IsNone() =>
        new MachineReckoning(Model, Idle).Hop(Trial(100, 0, gateway: 15, shop: 35)).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Begins_OfTheFirstRequests_IsWhatAReplicaTookMoreThanItsHops()
    {
        var first = Trial(10, 0, gateway: 20 + 10 + 80, shop: 40 + 15);
        new MachineReckoning(Model, Idle).Begins(first, Milliseconds(0.5), EquatableMap.Of(("gateway", 2), ("shop", 1)))
            .ShouldBe(EquatableMap.Of(("gateway", Milliseconds(40))));
    }

    [Fact]
    public void Way_OfEmptyRequests_IsWhatIsLeftOfTheirTimeForEachCall()
    {
        // 5 hops on the way of 4 calls: 6.5 ms − 5 × 0.5 ms
        new MachineReckoning(Model, Idle).Way(Trial(100, 0.0065, gateway: 0, shop: 0), Milliseconds(0.5)).ShouldBe(Milliseconds(1));
    }

    [Fact]
    public void Way_ShorterThanTheWorkOnIt_IsNone() =>
        new MachineReckoning(Model, Idle).Way(Trial(100, 0.002, gateway: 0, shop: 0), Milliseconds(0.5)).ShouldBe(TimeSpan.Zero);

    private static MachineTrial Trial(long answered, double median, double gateway, double shop) => new(
        [new(answered, median)], TimeSpan.FromSeconds(2), EquatableMap.Of(("gateway", Milliseconds(gateway)), ("shop", Milliseconds(shop))));

    private static TimeSpan Milliseconds(double count) => TimeSpan.FromMilliseconds(count);
}
