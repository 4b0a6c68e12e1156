using Jauge.Control;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Tests.Engine;

public class NetworkSimulationTests
{
#if DEBUG
    private const bool IsOptimized = false;
#else
    private const bool IsOptimized = true;
#endif

    // every feature in one network: classes open and closed, branches back, sharing, limits, blocking, balancers
    private static readonly Network Everything = new(
        [
            new() { Name = "front", Replicas = 3, Slots = 1, Balancer = Balancer.TwoChoices, MaxWaiting = 1 },
            new() { Name = "shared", Replicas = 2, Slots = 6, Discipline = Discipline.ProcessorSharing, Cores = 1.5,
                Balancer = Balancer.RoundRobin },
            new() { Name = "narrow", Slots = 2, MaxWaiting = 1, WhenFull = WhenFull.Block },
        ],
        [
            new()
            {
                Name = "user", Users = 60, Interval = Networks.Exponential(1),
                Steps =
                [
                    new("front", Networks.Exponential(0.040)),
                    new("shared", Networks.Exponential(0.020)) { Next = [new(0.3, 0), new(0.5, 2)] },
                    new("narrow", Networks.Exponential(0.010)),
                ],
            },
            new()
            {
                Name = "caller", Interval = Networks.Exponential(0.05),
                Steps = [new("narrow", Networks.Constant(0.010)),
                    new("shared", new UniformDistribution(TimeSpan.Zero, TimeSpan.FromMilliseconds(50)))],
            },
        ]);

    [Fact]
    public void RunUntil_WheelOrHeap_HandlesTheSameEvents()
    {
        foreach (var network in (Network[])[Everything, Networks.Closed(500, 3), Networks.Open(1, Networks.Constant(0.5))])
            Log(network, new TimingWheel(16)).ShouldBe(Log(network, new BinaryHeapQueue(16)));
    }

    [Fact]
    public void RunUntil_EveryEvent_ConservesRequests()
    {
        var simulation = new NetworkSimulation<TimingWheel, NoObserver>(Everything, new(1), new TimingWheel(16));
        for (var now = 0L; now < 30 * RunTime.Second; now += RunTime.Second / 1000)
        {
            simulation.RunUntil(now);
            simulation.CheckConservation();
            if (now == 10 * RunTime.Second)
                simulation.ResetStatistics();
        }

        var statistics = simulation.Statistics();
        statistics.Classes.ShouldAllBe(c => c.Completed > 100);
        statistics.Stations[0].Rejected.ShouldBeGreaterThan(0);
        statistics.Stations[2].Blocked.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Run_OneOrTwoThreads_GiveTheSameNumbers()
    {
        string With(int threads) => string.Join(
            '\n', Replications.Run(8, threads, i => Describe(Networks.Run(Everything, i, 1, 20))));
        With(2).ShouldBe(With(1));
        Describe(Networks.Run(Everything, 3, 1, 20)).ShouldNotBe(Describe(Networks.Run(Everything, 4, 1, 20)));
    }

    // golden: a change of this number changes every run of every user
    [Fact]
    public void Run_EverythingForAMinute_HasTheLogAsEver() => Log(Everything, new TimingWheel(16)).ShouldBe(2275366578583056125UL);

    // the classes share nothing: what one draws more, the other must not feel
    [Fact]
    public void Run_MoreDrawsInOneClass_MoveNoOther()
    {
        Network With(double probability) => new(
            [new() { Name = "a" }, new() { Name = "b", Replicas = 3 }],
            [
                new()
                {
                    Name = "first", Users = 5, Interval = Networks.Exponential(1),
                    Steps = [new("a", Networks.Exponential(0.1)) { Next = [new(probability, 0)] }],
                },
                new() { Name = "second", Users = 5, Interval = Networks.Exponential(1), Steps = [new("b", Networks.Exponential(0.1))] },
            ]);
        var (few, many) = (Networks.Run(With(0.1), 0, 0, 500), Networks.Run(With(0.6), 0, 0, 500));
        many.Stations[0].Served.ShouldBeGreaterThan(few.Stations[0].Served);
        many.Classes[1].Responses.HoldsSameAs(few.Classes[1].Responses).ShouldBeTrue();
        many.Stations[1].ShouldBe(few.Stations[1]);
    }

    // common random numbers: with twice the servers every request has the same services, so that none is slower in the mean of any run
    [Fact]
    public void Run_FasterDesign_DiffersByFarLessThanChance()
    {
        var slow = Enumerable.Range(0, 10).Select(i => Mean(Networks.Run(Networks.Closed(100, 2, 1, 2), i, 10, 200))).ToArray();
        var fast = Enumerable.Range(0, 10).Select(i => Mean(Networks.Run(Networks.Closed(100, 2, 2, 2), i, 10, 200))).ToArray();
        slow.Zip(fast, (s, f) => s > f).ShouldAllBe(better => better);
        ConfidenceInterval.OfDifference(slow, fast).HalfWidth.ShouldBeLessThan(ConfidenceInterval.Of(slow).HalfWidth * 1.5);
    }

    [Fact]
    public void RunUntil_SteadyState_AllocatesNothing()
    {
        Assert.SkipUnless(IsOptimized, "Only optimized code is promised to allocate nothing.");
        foreach (var network in (Network[])[Everything, Networks.Closed(2000, 10)])
            Enumerable.Range(0, 3).Min(_ => AllocatedInSteadyState(network)).ShouldBe(0);
    }

    // the same run does the same each time: what is there once only is the rest of a thread's buffer, counted when another test's
    // collection takes it
    private static long AllocatedInSteadyState(Network network)
    {
        var simulation = new NetworkSimulation<TimingWheel, NoObserver>(network, new(1), new TimingWheel(4096));
        simulation.RunUntil(60 * RunTime.Second);
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.RunUntil(120 * RunTime.Second);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void Station_RoundRobin_SpreadsEvenly()
    {
        var station = new Station { Name = "desk", Replicas = 4, Slots = Station.Unlimited, Balancer = Balancer.RoundRobin };
        Networks.Run(Networks.Open(0.01, Networks.Constant(1), station), 0, 0, 100).Stations[0].MeanWait.ShouldBe(0);
    }

    [Fact]
    public void Station_TwoChoices_WaitsLessThanAtRandom()
    {
        double Wait(Balancer balancer) => Networks.Run(
            Networks.Open(0.125, Networks.Exponential(1), new() { Name = "desk", Replicas = 10, Balancer = balancer }), 0, 100, 5000)
            .Stations[0].MeanWait;
        Wait(Balancer.RoundRobin).ShouldBeLessThan(Wait(Balancer.Random) * 0.8);
        Wait(Balancer.TwoChoices).ShouldBeLessThan(Wait(Balancer.Random) * 0.5);
    }

    [Fact]
    public void Station_SharedCore_IsAsFastAsItsShare()
    {
        // three at once on one core, one second each: all end after three seconds; on two cores after one and a half
        LastOf(1).ShouldBe(3);
        LastOf(2).ShouldBe(1.5);
        LastOf(3).ShouldBe(1);

        static double LastOf(double cores)
        {
            var network = new Network(
                [new() { Name = "desk", Slots = 10, Discipline = Discipline.ProcessorSharing, Cores = cores }],
                [new() { Name = "user", Users = 3, Interval = Networks.Constant(10), Steps = [new("desk", Networks.Constant(1))] }]);
            return Networks.Run(network, 0, 0, 19).Classes[0].Responses.Max / 1e9;
        }
    }

    [Fact]
    public void Station_FullAndRejecting_SendsUsersHome()
    {
        var network = new Network(
            [new() { Name = "desk", MaxWaiting = 1 }],
            [new() { Name = "user", Users = 3, Interval = Networks.Constant(10), Steps = [new("desk", Networks.Constant(1))] }]);
        var run = Networks.Run(network, 0, 0, 15);
        (run.Classes[0].Sent, run.Classes[0].Completed, run.Classes[0].Rejected).ShouldBe((3, 2, 1));
        run.Stations[0].WaitingTime.ShouldBe(RunTime.Second);
    }

    // two stations in line, constant times: the second is the slower one, and its full buffer keeps the first one's slot
    [Fact]
    public void Station_FullAndBlocking_KeepsTheSlotBefore()
    {
        var network = new Network(
            [new() { Name = "fast" }, new() { Name = "slow", MaxWaiting = 0, WhenFull = WhenFull.Block }],
            [
                new()
                {
                    Name = "user", Users = 3, Interval = Networks.Constant(10),
                    Steps = [new("fast", Networks.Constant(1)), new("slow", Networks.Constant(4))],
                },
            ]);
        var run = Networks.Run(network, 0, 0, 24);
        run.Classes[0].Completed.ShouldBe(3);
        run.Classes[0].Responses.Max.ShouldBe(13 * RunTime.Second);
        run.Stations[0].BusyTime.ShouldBe((1 + 4 + 4) * RunTime.Second);      // at 11, 15 and 19 the next one moves on
        run.Stations[1].BusyTime.ShouldBe(12 * RunTime.Second);
        run.Stations[1].Blocked.ShouldBe(2);
    }

    [Fact]
    public void Constructor_UnknownStation_IsRefused() => Should.Throw<ArgumentException>(() => Networks.Run(
        new([], [new() { Name = "user", Users = 1, Interval = Networks.Constant(1), Steps = [new("nowhere", Networks.Constant(1))] }]),
        0, 0, 1));

    [Fact]
    public void Observer_Ticks_ComeAtTheirTimes()
    {
        var simulation = new NetworkSimulation<TimingWheel, Ticks>(
            Networks.Closed(10, 1), new(1), new TimingWheel(16), default, 15 * RunTime.Second);
        simulation.RunUntil(3600 * RunTime.Second);
        (simulation.Observer.Count, simulation.Observer.Last).ShouldBe((240, 3600 * RunTime.Second));
        simulation.Observer.Completed.ShouldBe(simulation.Statistics().Classes[0].Completed);
    }

    private static ulong Log<TQueue>(Network network, TQueue queue)
        where TQueue : struct, IEventQueue
    {
        var simulation = new NetworkSimulation<TQueue, Networks.LogHash>(network, new(1), queue);
        simulation.RunUntil(60 * RunTime.Second);
        return simulation.Observer.Value;
    }

    private static double Mean(NetworkStatistics run) => run.Classes[0].Responses.Mean;

    private static string Describe(NetworkStatistics run) => string.Join(
        ' ', run.Classes.Select(c => $"{c.Sent} {c.Rejected} {c.Responses.Count} {c.Responses.Sum}")
            .Concat(run.Stations.Select(s => s.ToString())));

    private struct Ticks : INetworkObserver
    {
        internal int Count;
        internal long Completed;
        internal long Last;

        public readonly void OnEvent(long now, EventPayload payload)
        {
        }

        public void OnCompleted(int jobClass, long now, long response) => Completed++;

        public void OnTick(long now) => (Count, Last) = (Count + 1, now);
    }
}
