using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Random;
using Jauge.Simulation.Statistics;

namespace Jauge.Simulation.Tests.Engine;

/// <summary>Networks that the tests run, and how.</summary>
internal static class Networks
{
    internal static Distribution Exponential(double seconds) => new ExponentialDistribution(TimeSpan.FromSeconds(seconds));

    internal static Distribution Constant(double seconds) => new ConstantDistribution(TimeSpan.FromSeconds(seconds));

    /// <summary>Requests from outside at one station.</summary>
    internal static Network Open(double interval, Distribution service, Station? station = null) => new(
        [(station ?? new() { Name = "desk" }) with { Name = "desk" }],
        [new() { Name = "request", Interval = Exponential(interval), Steps = [new("desk", service)] }]);

    /// <summary>A front behind a random balancer, then the database twice.</summary>
    internal static Network Closed(int users, int replicas, int slots = 8, int databaseSlots = 64)
    {
        var query = new Step("database", Exponential(0.003));
        return new(
            [new() { Name = "front", Replicas = replicas, Slots = slots }, new() { Name = "database", Slots = databaseSlots }],
            [new() { Name = "user", Users = users, Interval = Exponential(10), Steps = [new("front", Exponential(0.040)), query, query] }]);
    }

    /// <summary>Runs one replication, the warm-up left out.</summary>
    internal static NetworkStatistics Run(Network network, int replication, double warmUp, double length, long seed = 1)
    {
        var simulation = new NetworkSimulation<TimingWheel, NoObserver>(network, new(seed, replication), new TimingWheel(1024));
        simulation.RunUntil(SimulatedTime.FromSeconds(warmUp));
        simulation.ResetStatistics();
        simulation.RunUntil(SimulatedTime.FromSeconds(warmUp + length));
        simulation.CheckConservation();
        return simulation.Statistics();
    }

    /// <summary>The 99.9 % interval of a figure from 20 replications.</summary>
    internal static ConfidenceInterval Interval(NetworkStatistics[] runs, Func<NetworkStatistics, double> figure) =>
        ConfidenceInterval.Of([.. runs.Select(figure)], 0.999);

    internal static NetworkStatistics[] Replicate(Network network, double warmUp, double length, int count = 20) =>
        Replications.Run(count, 2, i => Run(network, i, warmUp, length));

    /// <summary>A number that any change of the log changes.</summary>
    internal struct LogHash : INetworkObserver
    {
        internal ulong Value;

        public void OnEvent(long now, EventPayload payload) =>
            Value = RandomStream.Mix(Value ^ unchecked((ulong)now) ^ RandomStream.Mix(payload.Bits));

        public readonly void OnCompleted(int jobClass, long now, long response)
        {
        }

        public readonly void OnTick(long now)
        {
        }
    }
}
