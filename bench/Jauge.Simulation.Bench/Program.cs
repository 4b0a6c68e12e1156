using Jauge.Simulation.Bench;

// usage: Jauge.Simulation.Bench [repetitions] [hour|sizes|simpy|described|rich|cold|hundred]...
var repeat = args.Length > 0 && int.TryParse(args[0], out var given) ? given : 5;
var parts = args.Where(arg => !int.TryParse(arg, out _)).DefaultIfEmpty("all").ToHashSet();
var report = new Report(Console.Out);
var hour = parts.Overlaps(["all", "hour", "simpy"]) ? report.Hour(repeat) : null;
if (parts.Overlaps(["all", "sizes"]))
    report.Sizes(repeat);
if (parts.Overlaps(["all", "described"]))
    report.Described(repeat);
if (parts.Contains("rich"))
    report.Rich(repeat);
if (parts.Overlaps(["all", "cold"]))
    report.Cold(repeat);
if (parts.Overlaps(["all", "hundred"]))
    report.Hundred();
if (hour is not null && parts.Overlaps(["all", "simpy"]))
    report.SimPy(hour);
