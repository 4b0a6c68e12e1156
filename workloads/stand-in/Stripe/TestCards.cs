namespace Jauge.StandIn.Stripe;

/// <summary>Stripe's own test cards: docs.stripe.com/testing, read 2026-11.</summary>
internal static class TestCards
{
    /// <summary>Whether a text names one that is declined when it is charged.</summary>
    internal static bool AreDeclined(string? text) => text is not null
        && (text.Contains("chargeDeclined", StringComparison.Ordinal) || text.Contains("chargeCustomerFail", StringComparison.Ordinal));
}
