using Jauge.Control;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Bench;

/// <summary>Runs the measurements side by side and prints them with their ratios.</summary>
internal sealed class Report(TextWriter output)
{
    private const double ExactResponse = 0.0460000;             // by convolution: Jauge.Simulation.Theory.Convolution

    /// <summary>The plain hour on every queue, alternating, so that what else the machine does falls on all alike.</summary>
    internal Measurement Hour(int repeat)
    {
        output.WriteLine("The plain hour: 10,000 users, 3.58 million requests, 4 model events each; user CPU");
        var cold = Measurement.Of("wheel, first run of the process", () => Run(new TimingWheel(10_000)));
        var runs = new Dictionary<string, List<Measurement>>();
        for (var i = 0; i < repeat; i++)
        {
            Add(runs, Measurement.Of("wheel", () => Run(new TimingWheel(10_000))));
            Add(runs, Measurement.Of("binary heap", () => Run(new BinaryHeapQueue(10_000))));
            Add(runs, Measurement.Of("naive PriorityQueue loop", Naive));
        }

        Print(cold);
        var fastest = runs.Values.Select(Measurement.Least).ToArray();
        foreach (var run in fastest)
            Print(run);
        output.WriteLine($"  naive / wheel {fastest[2].UserSeconds / fastest[0].UserSeconds:F2}   heap / wheel {fastest[1].UserSeconds / fastest[0].UserSeconds:F2}");
        output.WriteLine($"  mean response {fastest[0].MeanResponse:F6} s, exact {ExactResponse:F6} s");
        return fastest[0];
    }

    /// <summary>The same load by user, from a thousand users to a million; the start is left out.</summary>
    internal void Sizes(int repeat)
    {
        output.WriteLine("By number of users, after the start; user CPU");
        var runs = new Dictionary<string, List<Measurement>>();
        for (var i = 0; i < repeat; i++)
        {
            foreach (var users in (int[])[1_000, 10_000, 100_000, 1_000_000])
                Add(runs, Steady(users));
        }

        var fastest = runs.Values.Select(Measurement.Least).ToArray();
        foreach (var run in fastest)
        {
            Print(run);
            output.WriteLine($"    × {run.NanosecondsPerEvent / fastest[0].NanosecondsPerEvent:F2}");
        }
    }

    /// <summary>Described systems, one replication each in the engine alone, beside the naive loop on the plain model.</summary>
    internal void Described(int repeat)
    {
        output.WriteLine("Described systems: one replication, stale events counted; user CPU");
        var hours = Hours();
        foreach (var hour in hours) Print(Measurement.Of($"{hour.Name}, first run", () => hour.Replication(0)));
        var runs = new Dictionary<string, List<Measurement>>();
        for (var i = 0; i < repeat; i++)
        {
            foreach (var hour in hours) Add(runs, Measurement.Of(hour.Name, () => hour.Replication(0)));
            Add(runs, Measurement.Of("naive PriorityQueue loop", Naive));
        }

        var fastest = runs.Values.Select(Measurement.Least).ToArray();
        foreach (var run in fastest) Print(run);
        foreach (var run in fastest[..^1])
            output.WriteLine($"  naive / {run.Name}, by event {fastest[^1].NanosecondsPerEvent / run.NanosecondsPerEvent:F2}");
    }

    /// <summary>The rich hour and nothing else: for a profiler, and side by side with another version's.</summary>
    internal void Rich(int repeat)
    {
        var hour = Hours()[0];
        Print(Measurement.Least([.. Enumerable.Range(0, repeat).Select(_ => Measurement.Of(hour.Name, () => hour.Replication(0)))]));
    }

    /// <summary>The whole command on the rich hour, in a new process each time.</summary>
    internal void Cold(int repeat)
    {
        output.WriteLine("The whole command on the rich hour, 2 replications, cold");
        var hour = Hours()[0];
        ColdCommand.Prepare();
        var walls = Enumerable.Range(0, repeat).Select(_ => ColdCommand.Simulate(hour)).Order().ToArray();
        output.WriteLine($"  wall {walls[0]:F2} s at best, median {walls[repeat / 2]:F2} s");
    }

    /// <summary>A hundred replications of the rich hour, with intervals, on two threads.</summary>
    internal void Hundred()
    {
        var hour = Hours()[0];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var all = Measurement.Of("100 replications, two threads", () => hour.Study(100));
        Print(all);
        output.WriteLine($"  wall {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static DescribedHour[] Hours() =>
    [
        new("rich hour", "bench/Jauge.Simulation.Bench/systems/sale", "shop replica lost at 20 min", "db primary lost at 40 min for 20 s"),
        new("taylor-shift", "systems/taylor-shift"),
    ];

    /// <summary>Idiomatic SimPy, where python3-simpy is installed; ten minutes of the hour.</summary>
    internal void SimPy(Measurement wheel)
    {
        var measured = SimPyRun.Closed();
        if (measured is null)
        {
            output.WriteLine("SimPy: not measured; apt-get install python3-simpy3 installs it on Debian");
            return;
        }

        Print(measured);
        output.WriteLine($"  SimPy / wheel, by event {measured.NanosecondsPerEvent / wheel.NanosecondsPerEvent:F0}");
    }

    private static void Add(Dictionary<string, List<Measurement>> runs, Measurement run)
    {
        if (!runs.TryGetValue(run.Name, out var list))
            runs[run.Name] = list = [];
        list.Add(run);
    }

    private static (long, double) Run<TQueue>(TQueue queue)
        where TQueue : struct, IEventQueue
    {
        var simulation = new NetworkSimulation<TQueue, NoObserver>(PlainHour.For(10_000), new(1), queue);
        simulation.RunUntil(PlainHour.Hour);
        return (simulation.Events, Response(simulation));
    }

    private static (long, double) Naive()
    {
        var loop = new NaiveLoop(10_000, 1);
        loop.Run(RunTime.ToSeconds(PlainHour.Hour));
        return (loop.Events, loop.MeanResponse);
    }

    private static Measurement Steady(int users)
    {
        var simulation = new NetworkSimulation<TimingWheel, NoObserver>(PlainHour.For(users), new(1), new TimingWheel(users));
        var length = PlainHour.Hour / users * 10_000;            // as many events for each
        simulation.RunUntil(10 * RunTime.Second);
        var before = simulation.Events;
        return Measurement.Of($"wheel, {users:N0} users", () =>
        {
            simulation.RunUntil((10 * RunTime.Second) + length);
            return (simulation.Events - before, Response(simulation));
        });
    }

    private static double Response<TQueue>(NetworkSimulation<TQueue, NoObserver> simulation)
        where TQueue : struct, IEventQueue => simulation.Statistics().Classes[0].Responses.Mean / RunTime.Second;

    private void Print(Measurement m) =>
        output.WriteLine($"  {m.Name,-32} {m.UserSeconds,8:F3} s {m.EventsPerSecond / 1e6,8:F2} M events/s {m.NanosecondsPerEvent,8:F1} ns/event");
}
