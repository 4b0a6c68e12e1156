using System.Globalization;

namespace Jauge.Load.Bench;

/// <summary>Ten thousand users who think ten seconds: what they cost, and how late they are.</summary>
internal sealed class ManyUsers(Options options, Nginx nginx, Scratch scratch, Goals goals, TextWriter output)
{
    private const int Users = 10_000;
    private const int Seconds = 16;

    public void Run()
    {
        output.WriteLine($"\n### {Users:N0} users, exponential think time of 10 s, {Seconds} s\n");
        output.WriteLine("| tool | requests/s | peak MB | CPU % of a core | late p50 µs | late p99 µs | late p99.9 µs |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        var usual = Enumerable.Range(0, options.Rounds).Select(_ => Measure("jauge", spins: false)).ToArray();
        Measure("jauge, spinning before each sending", spins: true);
        var memory = Quantiles.Spread(usual.Select(run => run.Megabytes));
        var cpu = Quantiles.Spread(usual.Select(run => run.Percent));
        var late = Quantiles.Spread(usual.Select(run => run.LateMicroseconds));
        goals.Add("10,000 users, memory", "≤ 60 MB", Text(memory, "F0"), memory.Median <= 60);
        goals.Add("10,000 users, CPU", "≤ 10 % of a core", Text(cpu, "F1"), cpu.Median <= 10);
        goals.Add("10,000 users, lateness p50", "≤ 50 µs", Text(late, "F0"), late.Median <= 50);
    }

    private (double Megabytes, double Percent, double LateMicroseconds) Measure(string name, bool spins)
    {
        var plan = new ClientPlan
        {
            Url = $"http://127.0.0.1:{nginx.HttpPort}/", Seconds = Seconds, Users = Users, ThinkSeconds = 10, Spins = spins,
        };
        var run = ToolRun.Of(Tools.Client(scratch.Write("users.json", plan.ToJson())), TimeSpan.FromSeconds(Seconds * 3 + 60));
        var report = ClientReport.Read(run.Output);
        var percent = run.CpuSeconds / run.WallSeconds * 100;
        var late = report.LateSeconds.Select(seconds => seconds * 1e6).ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {report.PerSecond:F0} | {run.PeakMegabytes:F0} | {percent:F1} | {late[0]:F0} | {late[2]:F0} | {late[3]:F0} |"));
        foreach (var warning in report.Warnings)
        {
            output.WriteLine($"<!-- {warning} -->");
        }
        return (run.PeakMegabytes, percent, late[0]);
    }

    private static string Text((double Least, double Median, double Most) spread, string format) =>
        string.Create(CultureInfo.InvariantCulture,
        $"{spread.Median.ToString(format)} ({spread.Least.ToString(format)} to {spread.Most.ToString(format)})");
}
