using Jauge.StandIn.Hosting;

namespace Jauge.StandIn.Stripe;

/// <summary>What a Stripe stand-in is told.</summary>
/// <param name="WebhookUrl">An endpoint that is there from the start and gets all events; null: none.</param>
/// <param name="WebhookSecret">Signs what goes there.</param>
/// <param name="RequestsPerSecond">Above it the answer is 429; 0: any number. Stripe's own: 100 live, 25 in a sandbox
/// (docs.stripe.com/rate-limits, read 2026-11).</param>
/// <param name="TimeScale">Of the pauses between a webhook's attempts.</param>
internal sealed record StripeSettings(string? WebhookUrl, string WebhookSecret, int RequestsPerSecond, double TimeScale)
{
    internal static StripeSettings Of(Settings settings) => new(
        settings.Text("STRIPE_WEBHOOK_URL"), settings.Text("STRIPE_WEBHOOK_SECRET") ?? "whsec_standin",
        settings.Whole("STRIPE_REQUESTS_PER_SECOND", 0, 0, int.MaxValue), settings.Factor("STRIPE_TIME_SCALE", 1));
}
