using System.Text.Json;

namespace Jauge.Load.Bench;

/// <summary>Runs a plan and says what it found, in one line of JSON.</summary>
internal static class Client
{
    public static int Run(string file)
    {
        var start = Environment.CpuUsage.TotalTime;
        var result = LoadRun.Run(ClientPlan.Read(file).ToLoadPlan());
        var (times, late) = (result.AllTimes(), result.Lateness);
        Console.WriteLine(JsonSerializer.Serialize(new ClientReport
        {
            StartCpuSeconds = start.TotalSeconds,
            Answered = result.Answered,
            Failed = result.Failed,
            PerSecond = result.AnsweredPerSecond,
            Seconds = [.. Quantiles.Asked.Select(share => times.Quantile(share) / 1e9)],
            LateSeconds = [.. Quantiles.Asked.Select(share => late.Quantile(share) / 1e9)],
            Connections = result.Connections.Most,
            Warnings = [.. result.Warnings.Select(warning => $"{warning.Code} {warning.Message.English}")],
        }, ClientJson.Default.ClientReport));
        return 0;
    }
}
