using Jauge.StandIn.Hosting;

namespace Jauge.StandIn.QStash;

/// <summary>What a QStash stand-in is told.</summary>
internal sealed record QStashSettings
{
    /// <summary>The bearer token that clients must show; null: any is taken.</summary>
    internal string? Token { get; init; }

    internal required string CurrentKey { get; init; }

    internal required string NextKey { get; init; }

    /// <summary>How long its minute lasts: 0.01 makes retries, delays, schedules and windows a hundred times as fast.</summary>
    internal required double TimeScale { get; init; }

    /// <summary>How long a deduplication id is remembered: 10 minutes by the documentation, 90 days by a comment in the npm client
    /// 2.12.0.</summary>
    internal required TimeSpan DeduplicationWindow { get; init; }

    /// <summary>Longest delivery where the message does not say.</summary>
    internal required TimeSpan Timeout { get; init; }

    /// <summary>Deliveries under way at once, over all messages; 0: any number.</summary>
    internal required int Parallelism { get; init; }

    /// <summary>Further deliveries where the message does not say; 3 by the documentation.</summary>
    internal required int Retries { get; init; }

    internal static QStashSettings Of(Settings settings) => new()
    {
        Token = settings.Text("QSTASH_TOKEN"), CurrentKey = settings.Text("QSTASH_CURRENT_SIGNING_KEY") ?? "sig_current",
        NextKey = settings.Text("QSTASH_NEXT_SIGNING_KEY") ?? "sig_next", TimeScale = settings.Factor("QSTASH_TIME_SCALE", 1),
        DeduplicationWindow = settings.Time("QSTASH_DEDUPLICATION", TimeSpan.FromMinutes(10)),
        Timeout = settings.Time("QSTASH_TIMEOUT", TimeSpan.FromMinutes(15)),
        Parallelism = settings.Whole("QSTASH_PARALLELISM", 0, 0, int.MaxValue), Retries = settings.Whole("QSTASH_RETRIES", 3, 0, 100),
    };
}
