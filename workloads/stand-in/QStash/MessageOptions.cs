using Microsoft.Extensions.Primitives;

namespace Jauge.StandIn.QStash;

/// <summary>What the headers of a publication say.</summary>
/// <remarks>Names: upstash.com/docs/qstash/api, read 2026-11, and what the npm client 2.12.0 sends.</remarks>
internal sealed record MessageOptions
{
    internal const string Forward = "Upstash-Forward-";

    internal string Method { get; init; } = "POST";

    internal string? ContentType { get; init; }

    internal IReadOnlyDictionary<string, string> Forwarded { get; init; } = new Dictionary<string, string>();

    internal TimeSpan Delay { get; init; }

    /// <summary>Wins over the delay; null: now.</summary>
    internal DateTimeOffset? NotBefore { get; init; }

    /// <summary>Null: the stand-in's own.</summary>
    internal int? Retries { get; init; }

    internal RetryDelay? RetryDelay { get; init; }

    internal TimeSpan? Timeout { get; init; }

    internal string? Callback { get; init; }

    internal IReadOnlyDictionary<string, string> CallbackForwarded { get; init; } = new Dictionary<string, string>();

    internal string? FailureCallback { get; init; }

    internal IReadOnlyDictionary<string, string> FailureForwarded { get; init; } = new Dictionary<string, string>();

    internal string? DeduplicationId { get; init; }

    internal bool ContentBasedDeduplication { get; init; }

    internal string? Label { get; init; }

    internal string? FlowKey { get; init; }

    internal FlowLimits? Flow { get; init; }

    internal string? Cron { get; init; }

    internal string? ScheduleId { get; init; }

    internal string? Queue { get; init; }

    /// <summary>Reads headers.</summary>
    /// <param name="headers">By name, whatever the case.</param>
    /// <exception cref="FormatException">One cannot be read; the message says which.</exception>
    internal static MessageOptions Read(IReadOnlyDictionary<string, StringValues> headers) => new()
    {
        Method = Text(headers, "Upstash-Method") ?? "POST", ContentType = Text(headers, "Content-Type"),
        Forwarded = Prefixed(headers, Forward),
        Delay = Span(headers, "Upstash-Delay") ?? TimeSpan.Zero, Retries = Whole(headers, "Upstash-Retries"),
        NotBefore = Whole(headers, "Upstash-Not-Before") is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
        RetryDelay = Text(headers, "Upstash-Retry-Delay") is { } delay ? RetryDelay.Parse(delay) : null,
        Timeout = Span(headers, "Upstash-Timeout"),
        Callback = Text(headers, "Upstash-Callback"), CallbackForwarded = Prefixed(headers, "Upstash-Callback-Forward-"),
        FailureCallback = Text(headers, "Upstash-Failure-Callback"),
        FailureForwarded = Prefixed(headers, "Upstash-Failure-Callback-Forward-"),
        DeduplicationId = Text(headers, "Upstash-Deduplication-Id"), Label = Text(headers, "Upstash-Label"),
        ContentBasedDeduplication = Text(headers, "Upstash-Content-Based-Deduplication") == "true",
        FlowKey = Text(headers, "Upstash-Flow-Control-Key"),
        Flow = Text(headers, "Upstash-Flow-Control-Value") is { } flow ? FlowLimits.Parse(flow) : null,
        Cron = Text(headers, "Upstash-Cron"),
        ScheduleId = Text(headers, "Upstash-Schedule-Id"), Queue = Text(headers, "Upstash-Queue-Name"),
    };

    private static string? Text(IReadOnlyDictionary<string, StringValues> headers, string name) =>
        headers.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    private static int? Whole(IReadOnlyDictionary<string, StringValues> headers, string name) => Text(headers, name) is not { } text ? null
        : int.TryParse(text, out var number) && number >= 0 ? number : throw new FormatException($"{name}: '{text}' is no whole number");

    private static TimeSpan? Span(IReadOnlyDictionary<string, StringValues> headers, string name) =>
        Text(headers, name) is { } text ? GoTime.Parse(text) : null;

    private static Dictionary<string, string> Prefixed(IReadOnlyDictionary<string, StringValues> headers, string prefix) =>
        headers.Where(h => h.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(h => h.Key[prefix.Length..], h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
