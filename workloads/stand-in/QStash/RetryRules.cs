using System.Globalization;
using System.Net;

namespace Jauge.StandIn.QStash;

/// <summary>Whether and when a delivery that failed is made again.</summary>
/// <remarks>upstash.com/docs/qstash/features/retry, read 2026-11: n seconds of e^(2.5 n), at most a day; what the answer says wins; status
/// 489 with
/// <c>Upstash-NonRetryable-Error: true</c> ends it.</remarks>
internal static class RetryRules
{
    private const double Growth = 2.5;
    private const HttpStatusCode NonRetryable = (HttpStatusCode)489;
    private static readonly TimeSpan Most = TimeSpan.FromDays(1);

    internal static bool IsFinal(HttpResponseMessage? answer) =>
        answer is { StatusCode: NonRetryable } && answer.Headers.TryGetValues("Upstash-NonRetryable-Error", out var values)
            && values.Contains("true");

    /// <summary>The pause after a failure.</summary>
    /// <param name="message">Its <see cref="Message.Retried"/> is what came before this failure.</param>
    /// <param name="answer">Null: there was none.</param>
    /// <param name="now">For an answer that names an instant.</param>
    internal static TimeSpan Pause(Message message, HttpResponseMessage? answer, DateTimeOffset now) =>
        Asked(answer, now) ?? message.Options.RetryDelay?.After(message.Retried) ?? Usual(message.Retried + 1);

    /// <summary>The usual pause before the nth further delivery.</summary>
    internal static TimeSpan Usual(int retry) => TimeSpan.FromSeconds(Math.Min(Most.TotalSeconds, Math.Exp(Growth * retry)));

    private static TimeSpan? Asked(HttpResponseMessage? answer, DateTimeOffset now)
    {
        foreach (var name in (string[])["Retry-After", "X-RateLimit-Reset"])
        {
            if (answer?.Headers.TryGetValues(name, out var values) == true && Read(values.First(), now) is { } pause) return Least(pause);
        }

        return null;
    }

    private static TimeSpan Least(TimeSpan pause) => pause < TimeSpan.Zero ? TimeSpan.Zero : pause < Most ? pause : Most;

    private static TimeSpan? Read(string text, DateTimeOffset now)
    {
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at) && !double.TryParse(text, out _)) return at - now;
        try
        {
            return GoTime.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
