using Jauge.Simulation.Bench;
using Jauge.Simulation.Engine;

var repeat = args.Length > 0 ? int.Parse(args[0]) : 3;
for (var i = 0; i < repeat; i++)
{
    foreach (var users in args.Length > 1 ? args[1..].Select(int.Parse) : [10_000])
    {
        var horizon = Math.Min(PlainHour.Hour, PlainHour.Hour / users * 10_000);
        Show(Measurement.Of("wheel " + users, () => Run(users, horizon, new TimingWheel(users))));
        if (users <= 10000 && args.Length < 2) Show(Measurement.Of("heap " + users, () => Run(users, horizon, new BinaryHeapQueue(users))));
        if (users <= 10000 && args.Length < 2) Show(Measurement.Of("naive " + users, () => { var n = new NaiveLoop(users, 1); n.Run(horizon / 1e9); return (n.Events, n.MeanResponse); }));
    }
}

static void Show(Measurement m) =>
    Console.WriteLine($"{m.Name,-14} {m.UserSeconds:F3} s {m.EventsPerSecond / 1e6:F2} M/s {m.NanosecondsPerEvent:F1} ns  {m.MeanResponse:F6}");

static (long, double) Run<TQueue>(int users, long horizon, TQueue queue)
    where TQueue : struct, IEventQueue
{
    var simulation = new NetworkSimulation<TQueue, NoObserver>(PlainHour.For(users), new(1), queue);
    simulation.RunUntil(horizon);
    return (simulation.Events, simulation.Statistics().Classes[0].Responses.Mean / 1e9);
}
