using Jauge.Simulation.Bench;

// usage: Jauge.Simulation.Bench [repetitions] [hour|sizes|simpy]...
var repeat = args.Length > 0 && int.TryParse(args[0], out var given) ? given : 5;
var parts = args.Where(arg => !int.TryParse(arg, out _)).DefaultIfEmpty("all").ToHashSet();
var report = new Report(Console.Out);
var hour = parts.Overlaps(["all", "hour", "simpy"]) ? report.Hour(repeat) : null;
if (parts.Overlaps(["all", "sizes"]))
    report.Sizes(repeat);
if (hour is not null && parts.Overlaps(["all", "simpy"]))
    report.SimPy(hour);
