using System.Globalization;
using Jauge.Core;

namespace Jauge.Rehearsal.Running;

/// <summary>Reads what a replica says of itself.</summary>
internal static class ReplicaMetrics
{
    private const string OwnWork = "work_cpu_seconds_";
    private const string CpuSeconds = "process_cpu_seconds_total ";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Its processor time; zero where it does not answer.</summary>
    internal static async Task<TimeSpan> CpuAsync(int port, CancellationToken cancellation)
    {
        var line = (await LinesAsync(port, cancellation).ConfigureAwait(false)).FirstOrDefault(l => l.StartsWith(CpuSeconds, StringComparison.Ordinal));
        return line is null ? TimeSpan.Zero : TimeSpan.FromSeconds(double.Parse(line[CpuSeconds.Length..], CultureInfo.InvariantCulture));
    }

    /// <summary>What several replicas counted of their own work, series by series, their sum.</summary>
    internal static async Task<EquatableList<string>> CountedAsync(IEnumerable<int> ports, CancellationToken cancellation)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            foreach (var line in (await LinesAsync(port, cancellation).ConfigureAwait(false)).Where(l => l.StartsWith(OwnWork, StringComparison.Ordinal)))
            {
                var value = line.LastIndexOf(' ');
                sums[line[..value]] = sums.GetValueOrDefault(line[..value]) + double.Parse(line.AsSpan(value), CultureInfo.InvariantCulture);
            }
        }

        return [.. sums.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value}"))];
    }

    private static async Task<string[]> LinesAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Limit };
        try
        {
            return (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"), cancellation).ConfigureAwait(false)).Split('\n');
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return [];
        }
    }
}
