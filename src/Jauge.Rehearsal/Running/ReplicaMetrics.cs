using System.Globalization;
using Jauge.Core;

namespace Jauge.Rehearsal.Running;

/// <summary>Reads what a replica says of itself.</summary>
internal static class ReplicaMetrics
{
    private const string OwnWork = "work_cpu_seconds_";
    private const string Burnt = "work_burnt_seconds_total ";
    private const string CpuSeconds = "process_cpu_seconds_total ";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Its processor time; zero where it does not answer.</summary>
    internal static Task<TimeSpan> CpuAsync(int port, CancellationToken cancellation) =>
        SecondsAsync(port, CpuSeconds, cancellation);

    /// <summary>Processor time that a stand-in has burnt because it was told to; zero where it does not say.</summary>
    internal static Task<TimeSpan> BurntAsync(int port, CancellationToken cancellation) =>
        SecondsAsync(port, Burnt, cancellation);

    /// <summary>What several replicas counted of their own work, series by series, their sum.</summary>
    internal static async Task<EquatableList<string>> CountedAsync(IEnumerable<int> ports, CancellationToken cancellation)
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var port in ports)
        {
            foreach (var line in (await LinesAsync(port, cancellation).ConfigureAwait(false))
                .Where(l => l.StartsWith(OwnWork, StringComparison.Ordinal)))
            {
                var value = line.LastIndexOf(' ');
                sums[line[..value]] =
                    sums.GetValueOrDefault(line[..value]) + double.Parse(line.AsSpan(value), CultureInfo.InvariantCulture);
            }
        }

        return [.. sums.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value}"))];
    }

    private static async Task<TimeSpan> SecondsAsync(int port, string series, CancellationToken cancellation)
    {
        var lines = await LinesAsync(port, cancellation).ConfigureAwait(false);
        var line = lines.FirstOrDefault(l => l.StartsWith(series, StringComparison.Ordinal));
        return line is null ? TimeSpan.Zero : TimeSpan.FromSeconds(double.Parse(line[series.Length..], CultureInfo.InvariantCulture));
    }

    private static async Task<string[]> LinesAsync(int port, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Limit };
        try
        {
            return (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"), cancellation).ConfigureAwait(false))
                .Split('\n');
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException
            && !cancellation.IsCancellationRequested)
        {
            return [];
        }
    }
}
