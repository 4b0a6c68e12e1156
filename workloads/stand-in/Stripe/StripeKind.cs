namespace Jauge.StandIn.Stripe;

/// <summary>A kind of object that Stripe keeps.</summary>
/// <param name="Path">Where it is, after <c>/v1/</c>.</param>
/// <param name="Object">What it calls itself.</param>
/// <param name="Prefix">How its ids begin.</param>
/// <param name="Event">How its events begin; null: it has none.</param>
/// <param name="Required">Parameters without which none is made.</param>
internal sealed record StripeKind(string Path, string Object, string Prefix, string? Event, params string[] Required)
{
    internal static readonly IReadOnlyList<StripeKind> All =
    [
        new("products", "product", "prod", "product", "name"),
        new("prices", "price", "price", "price", "currency"),
        new("customers", "customer", "cus", "customer"),
        new("subscriptions", "subscription", "sub", "customer.subscription", "customer", "items"),
        new("subscription_items", "subscription_item", "si", null, "subscription", "price"),
        new("invoices", "invoice", "in", "invoice", "customer"),
        new("invoiceitems", "invoiceitem", "ii", "invoiceitem", "customer"),
        new("payment_intents", "payment_intent", "pi", "payment_intent", "amount", "currency"),
        new("billing/meters", "billing.meter", "mtr", "billing.meter", "display_name", "event_name"),
        new("checkout/sessions", "checkout.session", "cs_test", null, "mode"),
        new("billing_portal/sessions", "billing_portal.session", "bps", null, "customer"),
        new("webhook_endpoints", "webhook_endpoint", "we", null, "url", "enabled_events"),
        new("events", "event", "evt", null),
    ];
}
