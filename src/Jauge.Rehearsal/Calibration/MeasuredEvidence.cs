using System.Text.Json;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Calibration;

/// <summary>What a calibration reads of a rehearsal's evidence, the JSON that <c>jauge rehearse --evidence</c> writes.</summary>
/// <param name="Name">Which rehearsal: instant and seed. Two files of one rehearsal have the same.</param>
/// <param name="Served">Good answers by class of requests.</param>
/// <param name="ProcessorSeconds">Processor time by component, databases included.</param>
/// <param name="StartSeconds">Starts of replicas by component.</param>
/// <param name="Figures">What was measured by name: shares, seconds, answers a second.</param>
public sealed record MeasuredEvidence(
    string Name, EquatableMap<long> Served, EquatableMap<double> ProcessorSeconds, EquatableMap<EquatableList<double>> StartSeconds,
    EquatableMap<double> Figures)
{
    /// <summary>The machine that rehearsed; null where the evidence does not say.</summary>
    public Machine? Machine { get; init; }

    /// <summary>Share of the machine that other programs used meanwhile, from 0 to 1; not a number where the evidence does not
    /// say.</summary>
    public double BusyWithOthers { get; init; } = double.NaN;

    /// <summary>What the machine was found to add before the load came.</summary>
    public MachineCosts Costs { get; init; } = new();

    /// <summary>How much load came, and how long; null where the evidence does not say.</summary>
    public RehearsedSize? Size { get; init; }

    /// <summary>Mean time of the good answers of a class of requests, in seconds; without those that nobody asked for.</summary>
    public EquatableMap<double> MeanSeconds { get; init; } = EquatableMap<double>.Empty;

    /// <summary>Root of all chance of that rehearsal; null where the evidence does not say.</summary>
    public long? Seed { get; init; }

    /// <summary>What replicas counted of their own work, in Prometheus' text format; empty where they did not count.</summary>
    public string Counted { get; init; } = "";

    /// <summary>Reads one.</summary>
    /// <param name="text">The file's text.</param>
    /// <exception cref="FormatException">It is no evidence of a rehearsal.</exception>
    public static MeasuredEvidence Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Of(json.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"this is no evidence of a rehearsal: {problem.Message}", problem);
        }
    }

    /// <summary>Whether a text looks like one, rather than like an answer of Prometheus.</summary>
    public static bool IsOne(string text) =>
        text.TrimStart().StartsWith('{') && text.Contains("\"processorTime\"", StringComparison.Ordinal);

    private static MeasuredEvidence Of(JsonElement root)
    {
        var components = root.GetProperty("components").EnumerateArray().ToList();
        return new(
            $"{root.GetProperty("startedAt").GetString()} {root.GetProperty("seed").GetInt64()}",
            root.GetProperty("requests").EnumerateArray().ToEquatableMap(Called, r => r.GetProperty("served").GetInt64()),
            components.Concat(Databases(root)).ToEquatableMap(
                c => c.GetProperty("component").GetString()!, c => c.GetProperty("processorTime").GetDouble()),
            components.Where(c => c.TryGetProperty("starts", out _)).ToEquatableMap(c => c.GetProperty("component").GetString()!, Starts),
            root.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("measured").ValueKind == JsonValueKind.Number)
                .ToEquatableMap(Called, f => f.GetProperty("measured").GetDouble()))
        {
            BusyWithOthers = root.TryGetProperty("busyWithOthers", out var busy) && busy.ValueKind == JsonValueKind.Number
                ? busy.GetDouble() : double.NaN,
            Counted = string.Join('\n', components.Where(c => c.TryGetProperty("counted", out _))
                .SelectMany(c => c.GetProperty("counted").EnumerateArray()).Select(l => l.GetString())),
            Size = root.TryGetProperty("plan", out var plan) ? SizeOf(plan) : null,
            MeanSeconds = root.GetProperty("requests").EnumerateArray().Where(HasMean)
                .ToEquatableMap(Called, r => r.GetProperty("mean").GetDouble()),
            Seed = root.GetProperty("seed").GetInt64(), Costs = root.TryGetProperty("costs", out var costs) ? CostsOf(costs) : new(),
            Machine = root.TryGetProperty("machine", out var machine)
                ? new(machine.GetProperty("cores").GetInt32(), new(machine.GetProperty("memory").GetInt64())) : null,
        };
    }

    private static RehearsedSize SizeOf(JsonElement plan) => new(
        plan.GetProperty("loadShare").GetDouble(), Time(plan.GetProperty("ramp")), Time(plan.GetProperty("hold")),
        Time(plan.GetProperty("cpuPeriod")));

    private static bool HasMean(JsonElement request) =>
        request.TryGetProperty("mean", out var mean) && mean.ValueKind == JsonValueKind.Number;

    private static JsonElement[] Databases(JsonElement root) =>
        root.TryGetProperty("databases", out var databases) ? [.. databases.EnumerateArray()] : [];

    private static MachineCosts CostsOf(JsonElement costs) => new()
    {
        Host = costs.TryGetProperty("cores", out var cores) && cores.ValueKind == JsonValueKind.Number
            ? new(cores.GetDouble(), Time(costs.GetProperty("cpuPeriod"))) : null,
        Hop = Time(costs.GetProperty("hop")), Begins = Times(costs.GetProperty("begins")),
        Way = Time(costs.GetProperty("way")),
    };

    private static EquatableMap<TimeSpan> Times(JsonElement times) => times.EnumerateArray()
        .ToEquatableMap(t => t.GetProperty("component").GetString()!, t => Time(t.GetProperty("processorTime")));

    private static TimeSpan Time(JsonElement seconds) =>
        TimeSpan.FromTicks((long)Math.Round(seconds.GetDouble() * TimeSpan.TicksPerSecond));

    private static string Called(JsonElement named) => named.GetProperty("name").GetString() ?? "";

    private static EquatableList<double> Starts(JsonElement component) =>
        [.. component.GetProperty("starts").EnumerateArray().Select(s => s.GetDouble())];
}
