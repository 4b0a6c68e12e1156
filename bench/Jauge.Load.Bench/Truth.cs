using System.Diagnostics;
using System.Globalization;
using Jauge.Testing.Delays;

namespace Jauge.Load.Bench;

/// <summary>What each tool says of a server whose times are known by design: 5 ms, exponential, and it stands still for 2 s in every 10
/// s.</summary>
internal sealed class Truth(Options options, Scratch scratch, Goals goals, TextWriter output)
{
    private static readonly DelayLaw Law = new(0.005, 10, 2);

    /// <summary>Is the server: in a process of its own on core 0.</summary>
    public static int Serve(int port)
    {
        using var server = new DelayServer(Law, seed: 1, port);
        Console.WriteLine("ready");
        Console.In.ReadToEnd();
        var log = server.End();
        var truth = log.Count > 0 && log.All(request => request.Number >= 0) ? DelayLog.Truth(log, TruthTools.Rate) : [];
        Console.WriteLine(string.Join(' ', [log.Count,
            .. truth.Length == 0 ? [] : Quantiles.Asked.Select(share => DelayLog.Quantile(truth, share))]));
        return 0;
    }

    public void Run()
    {
        var truth = Quantiles.Asked.Select(Law.Quantile).ToArray();
        output.WriteLine($"\n### Latency truth: {TruthTools.Rate:N0} requests/s asked for, {options.TruthSeconds} s, server frozen 2 s in every 10 s\n");
        output.WriteLine("Milliseconds, and the error against the truth.\n\n| tool | done/s | p50 | p90 | p99 | p99.9 | CPU % of a core |\n|---|---|---|---|---|---|---|");
        output.WriteLine($"| **the truth** | {TruthTools.Rate} | {string.Join(" | ", truth.Select(value => $"**{Milliseconds(value)}**"))} | |");
        foreach (var tool in new TruthTools(scratch).All)
        {
            Measure(tool, truth);
        }
    }

    private void Measure(TruthTool tool, double[] truth)
    {
        var port = FreePort.Next();
        using var server = Pinned.Start(0, "dotnet", [typeof(Truth).Assembly.Location, "delay-server", port.ToString()],
            new Dictionary<string, string>(), isFed: true);
        server.StandardOutput.ReadLine();
        try
        {
            var run = ToolRun.Of(tool.Command($"http://127.0.0.1:{port}/", options.TruthSeconds),
                TimeSpan.FromSeconds(options.TruthSeconds * 3 + 60), tool.Environment);
            server.StandardInput.Close();
            var told = (server.StandardOutput.ReadLine() ?? throw new InvalidOperationException("the server broke")).Split(' ');
            var own = told.Length > 1 ? told[1..].Select(double.Parse).ToArray() : truth;
            if (told.Length > 1)
            {
                output.WriteLine($"| the truth of the next line, by the server's log | | {string.Join(" | ", own.Select(Milliseconds))} | |");
            }
            Write(tool, run, tool.Read(run.Output), own, long.Parse(told[0]));
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            output.WriteLine($"| {tool.Name} | failed: {failed.Message.ReplaceLineEndings(" ")} | | | | | |");
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
    }

    private void Write(TruthTool tool, ToolRun run, double[] said, double[] truth, long answered)
    {
        var perSecond = answered / (double)options.TruthSeconds;
        var cells = said.Zip(truth, (value, truly) => double.IsNaN(value) ? "not told"
            : $"{Milliseconds(value)} ({Percent(value / truly - 1)})");
        var cpu = run.CpuSeconds / run.WallSeconds;
        output.WriteLine($"| {tool.Name} | {perSecond:F0} | {string.Join(" | ", cells)} | {Number(cpu * 100, "F1")} |");
        if (tool.Name.StartsWith(Tools.Jauge, StringComparison.Ordinal))
        {
            Judge(tool.Name, "p99", said[2] / truth[2] - 1, cpu);
            Judge(tool.Name, "p99.9", said[3] / truth[3] - 1, cpu);
        }
    }

    private void Judge(string name, string quantile, double error, double cpu) =>
        goals.Add($"stall, {name}: {quantile}", "within 1 % of the truth, ≤ 5 % of a core",
        $"{Percent(error)}, {Number(cpu * 100, "F1")} %", Math.Abs(error) <= 0.01 && cpu <= 0.05);

    private static string Milliseconds(double seconds) => Number(seconds * 1e3, seconds < 0.1 ? "F1" : "F0");

    private static string Percent(double share) => (share > 0 ? "+" : "") + Number(share * 100, Math.Abs(share) < 0.1 ? "F1" : "F0") + " %";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
