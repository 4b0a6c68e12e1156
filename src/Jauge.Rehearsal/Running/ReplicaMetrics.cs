using System.Globalization;

namespace Jauge.Rehearsal.Running;

/// <summary>Reads what a replica says of itself.</summary>
internal static class ReplicaMetrics
{
    private const string CpuSeconds = "process_cpu_seconds_total ";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Its processor time; zero where it does not answer.</summary>
    internal static async Task<TimeSpan> CpuAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Limit };
        try
        {
            var page = await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"), cancellation).ConfigureAwait(false);
            var line = page.Split('\n').FirstOrDefault(l => l.StartsWith(CpuSeconds, StringComparison.Ordinal));
            return line is null ? TimeSpan.Zero : TimeSpan.FromSeconds(double.Parse(line[CpuSeconds.Length..], CultureInfo.InvariantCulture));
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
    }
}
