using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Core;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Statistics;
using Jauge.Simulation.Tests.Theory;

namespace Jauge.Simulation.Tests.Engine;

/// <summary>Networks that the tests run, and how.</summary>
internal static class Networks
{
    internal static Distribution Exponential(double seconds) => new ExponentialDistribution(TimeSpan.FromSeconds(seconds));

    internal static Distribution Constant(double seconds) => new ConstantDistribution(TimeSpan.FromSeconds(seconds));

    internal static Distribution Read(string text)
    {
        Distribution.TryParse(text, out var distribution).ShouldBeTrue(text);
        return distribution;
    }

    /// <summary>A Poisson stream of requests from outside at one station.</summary>
    internal static Network Open(double interval, Distribution service, Station? station = null) =>
        Open(Exponential(interval), service, station);

    /// <summary>Requests from outside at one station.</summary>
    internal static Network Open(Distribution interval, Distribution service, Station? station = null) => new(
        [(station ?? new() { Name = "desk" }) with { Name = "desk" }],
        [new() { Name = "request", Interval = interval, Steps = [new("desk", service)] }]);

    /// <summary>A front behind a random balancer, then the database twice.</summary>
    internal static Network Closed(int users, int replicas, int slots = 8, int databaseSlots = 64)
    {
        var query = new Step("database", Exponential(0.003));
        return new(
            [new() { Name = "front", Replicas = replicas, Slots = slots }, new() { Name = "database", Slots = databaseSlots }],
            [new() { Name = "user", Users = users, Interval = Exponential(10), Steps = [new("front", Exponential(0.040)), query, query] }]);
    }

    /// <summary>Runs one replication, the warm-up left out.</summary>
    internal static NetworkStatistics Run(Network network, int replication, double warmUp, double length, long? seed = null)
    {
        var simulation =
            new NetworkSimulation<TimingWheel, NoObserver>(network, new(seed ?? TheorySeed.Value, replication), new TimingWheel(1024));
        simulation.RunUntil(RunTime.FromSeconds(warmUp));
        simulation.ResetStatistics();
        simulation.RunUntil(RunTime.FromSeconds(warmUp + length));
        simulation.CheckConservation();
        return simulation.Statistics();
    }

    /// <summary>The 99.9 % interval of a figure from 20 replications.</summary>
    internal static ConfidenceInterval Interval(NetworkStatistics[] runs, Func<NetworkStatistics, double> figure) =>
        ConfidenceInterval.Of([.. runs.Select(figure)], 0.999);

    internal static NetworkStatistics[] Replicate(Network network, double warmUp, double length, int count = 20) =>
        Replications.Run(count, 2, i => Run(network, i, warmUp, length));

    /// <summary>Mean response of the first class, in seconds.</summary>
    internal static double Response(NetworkStatistics run) => run.Classes[0].Responses.Mean / 1e9;

    /// <summary>On every run Little's law, up to those under way at its edges; over all of them the utilization law: busy = throughput ×
    /// service.</summary>
    /// <param name="runs">Replications of one network.</param>
    /// <param name="services">Mean service by station, in seconds; null where classes differ in it, or the station may be kept by a full
    /// one.</param>
    internal static void HoldLaws(NetworkStatistics[] runs, params double?[]? services)
    {
        foreach (var run in runs)
            HoldLittlesLaw(run);
        for (var i = 0; i < (services?.Length ?? 0); i++)
            if (services![i] is { } service)
                Interval(runs, r => (r.Stations[i].Utilization * Capacity(r.Stations[i])) - (r.Stations[i].Throughput * service))
                    .ShouldHold(0);
    }

    private static double Capacity(StationStatistics station) => station.Station.Replicas
        * (station.Station.Discipline == Discipline.ProcessorSharing ? station.Station.Cores : station.Station.Slots);

    // Who is present is throughput × response: requests under way at either end count in one and not wholly in the other.
    private static void HoldLittlesLaw(NetworkStatistics run)
    {
        var seconds = RunTime.ToSeconds(run.Duration);
        var present = run.Stations.Sum(s => s.MeanBusy + s.MeanWaiting);
        var responses = run.Classes.Sum(c => (double)c.Responses.Sum) / 1e9 / seconds;
        var edge = run.Classes.Sum(c => (c.Carried + c.UnderWay) * (c.Responses.Max / 1e9)) / seconds;
        present.ShouldBeInRange(responses - edge - 1e-6, responses + edge + 1e-6);
        foreach (var station in run.Stations)
            station.Utilization.ShouldBeInRange(0, 1);
    }

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
