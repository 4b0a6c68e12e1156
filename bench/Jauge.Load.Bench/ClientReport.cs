using System.Text.Json;

namespace Jauge.Load.Bench;

/// <summary>What the client found.</summary>
internal sealed record ClientReport
{
    /// <summary>CPU before the first byte was sent: the start of the runtime and the reading of the plan.</summary>
    public double StartCpuSeconds { get; init; }

    public long Answered { get; init; }

    public long Failed { get; init; }

    public double PerSecond { get; init; }

    /// <summary>Quantiles of the response times, as <see cref="Quantiles.Asked"/> orders them.</summary>
    public required double[] Seconds { get; init; }

    /// <summary>Quantiles of the lateness of sendings.</summary>
    public required double[] LateSeconds { get; init; }

    public int Connections { get; init; }

    public string[] Warnings { get; init; } = [];

    public static ClientReport Read(string output) =>
        JsonSerializer.Deserialize(output.Split('\n').First(line => line.StartsWith('{')), ClientJson.Default.ClientReport)!;
}
