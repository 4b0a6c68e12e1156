using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>Subscriptions, usage and invoices: what is due, and whether it is paid.</summary>
internal sealed class StripeBilling(StripeStore store, Action<string, JsonObject> happened)
{
    private const int SecondsPerDay = 86_400;
    private static readonly StripeKind Invoices = StripeKind.All.First(k => k.Object == "invoice");
    private readonly List<(string Event, string Customer, long Value, long At)> _usage = [];
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);

    /// <summary>Fills what a new subscription lacks, and bills what is paid in advance.</summary>
    internal void Subscribe(JsonObject subscription)
    {
        Customer(subscription);
        var items = subscription["items"] as JsonArray ?? throw StripeException.Required("items");
        subscription["items"] = List([.. items.OfType<JsonObject>().Select(i => Item(subscription, i))]);
        (subscription["status"], subscription["current_period_start"], subscription["start_date"]) = ("active", store.Now, store.Now);
        var invoice = Draft(subscription, "subscription_create", withUsage: false);
        subscription["latest_invoice"] = (string)invoice["id"]!;
        Finalize(invoice);
        if (!TryPay(invoice)) subscription["status"] = "incomplete";
    }

    /// <summary>Takes new items of a subscription that is changed.</summary>
    internal void Change(JsonObject subscription, JsonObject sent)
    {
        var changes = sent["items"] as JsonArray;
        sent.Remove("items");
        StripeStore.Merge(subscription, sent);
        var kept = (JsonArray)subscription["items"]!["data"]!;
        foreach (var change in changes?.OfType<JsonObject>() ?? [])
        {
            if (kept.FirstOrDefault(i => (string?)i!["id"] == (string?)change["id"]) is JsonObject old) kept.Remove(old);
            if ((bool?)change["deleted"] != true) kept.Add(Item(subscription, change));
        }
    }

    /// <summary>Takes a meter's event; the same identifier counts once.</summary>
    internal JsonObject Meter(JsonObject sent)
    {
        var (name, payload) = ((string?)sent["event_name"] ?? throw StripeException.Required("event_name"),
            sent["payload"] as JsonObject ?? throw StripeException.Required("payload"));
        if (!store.Of("billing.meter").Any(m => (string?)m["event_name"] == name))
            throw StripeException.Wrong($"No active meter found for event name {name}", "event_name");
        var identifier = (string?)sent["identifier"] ?? store.NewId("mev");
        var customer = payload["stripe_customer_id"]?.ToString() ?? throw StripeException.Required("payload[stripe_customer_id]");
        var at = sent["timestamp"].Whole() ?? store.Now;
        if (_identifiers.Add(identifier)) _usage.Add((name, customer, Value(payload), at));
        return new()
        {
            ["object"] = "billing.meter_event", ["created"] = store.Now, ["event_name"] = name, ["identifier"] = identifier,
            ["livemode"] = false,
            ["payload"] = payload.DeepClone(), ["timestamp"] = at,
        };
    }

    /// <summary>Usage of a customer between two instants.</summary>
    internal JsonObject Summary(JsonObject meter, JsonObject asked)
    {
        var (from, to) = (Seconds(asked, "start_time"), Seconds(asked, "end_time"));
        var sum = Usage((string)meter["event_name"]!, (string?)asked["customer"] ?? throw StripeException.Required("customer"), from, to);
        return List(new JsonObject
        {
            ["id"] = store.NewId("mtrusg"), ["object"] = "billing.meter_event_summary", ["aggregated_value"] = sum, ["start_time"] = from,
            ["end_time"] = to,
            ["meter"] = (string)meter["id"]!, ["livemode"] = false,
        });
    }

    /// <summary>An invoice of what is open: items, and the usage of a subscription since its period began.</summary>
    internal JsonObject Invoice(JsonObject sent)
    {
        var subscription = store.Find((string?)sent["subscription"]);
        return Draft(subscription ?? sent, "manual", withUsage: subscription is not null, sent);
    }

    internal void Finalize(JsonObject invoice)
    {
        if ((string?)invoice["status"] != "draft")
            throw StripeException.Wrong("This invoice is already finalized.", code: "invoice_not_editable");
        invoice["status"] = "open";
        happened("invoice.finalized", invoice);
    }

    internal void Pay(JsonObject invoice)
    {
        if ((string?)invoice["status"] == "draft") Finalize(invoice);
        if ((string?)invoice["status"] == "paid") throw StripeException.Wrong("Invoice is already paid", code: "invoice_already_paid");
        if (!TryPay(invoice)) throw StripeException.Declined();
    }

    internal void Void(JsonObject invoice)
    {
        if ((string?)invoice["status"] != "open") throw StripeException.Wrong("You can only void an open invoice.");
        invoice["status"] = "void";
        happened("invoice.voided", invoice);
    }

    private bool TryPay(JsonObject invoice)
    {
        var isPaid = !IsDeclined(store.Find((string?)invoice["customer"]));
        (invoice["status"], invoice["attempted"], invoice["attempt_count"]) =
            (isPaid ? "paid" : "open", true, (invoice["attempt_count"].Whole() ?? 0) + 1);
        if (isPaid) (invoice["amount_paid"], invoice["amount_remaining"]) = (invoice["total"]!.DeepClone(), 0);
        foreach (var type in isPaid ? ["invoice.paid", "invoice.payment_succeeded"] : (string[])["invoice.payment_failed"])
            happened(type, invoice);
        return isPaid;
    }

    private static bool IsDeclined(JsonObject? customer) => TestCards.AreDeclined(customer?.ToJsonString());

    private JsonObject Draft(JsonObject about, string reason, bool withUsage, JsonObject? sent = null)
    {
        var customer = Customer(about);
        var lines = Lines(about, customer, withUsage).ToList();
        var total = lines.Sum(l => l["amount"].Whole() ?? 0);
        var invoice = store.Add(Invoices, new()
        {
            ["customer"] = customer, ["subscription"] = (string?)about["object"] == "subscription" ? (string)about["id"]! : null,
            ["status"] = "draft", ["billing_reason"] = reason,
            ["currency"] = lines.Select(l => (string?)l["currency"]).FirstOrDefault() ?? (string?)sent?["currency"] ?? "usd",
            ["lines"] = List([.. lines]),
            ["total"] = total, ["amount_due"] = total, ["amount_paid"] = 0, ["amount_remaining"] = total, ["period_end"] = store.Now,
        });
        if (withUsage) about["current_period_start"] = store.Now;
        foreach (var item in OpenItems(customer)) item["invoice"] = (string)invoice["id"]!;
        happened("invoice.created", invoice);
        return invoice;
    }

    private IEnumerable<JsonObject> Lines(JsonObject about, string customer, bool withUsage)
    {
        foreach (var item in OpenItems(customer))
            yield return Line(item["amount"].Whole() ?? 0, 1, (string?)item["currency"], (string?)item["description"]);
        foreach (var item in (about["items"]?["data"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var price = (JsonObject)item["price"]!;
            if (IsMetered(price) != withUsage) continue;
            var quantity = withUsage ? Metered(price, customer, about["current_period_start"].Whole() ?? 0) : item["quantity"].Whole() ?? 1;
            yield return Line(Amount(price, quantity), quantity, (string?)price["currency"], (string?)price["nickname"]);
        }
    }

    private IEnumerable<JsonObject> OpenItems(string customer) =>
        store.Of("invoiceitem").Where(i => (string?)i["customer"] == customer && i["invoice"] is null);

    private JsonObject Line(long amount, long quantity, string? currency, string? description) => new()
    {
        ["id"] = store.NewId("il"), ["object"] = "line_item", ["amount"] = amount, ["quantity"] = quantity, ["currency"] = currency,
        ["description"] = description,
    };

    private JsonObject Item(JsonObject subscription, JsonObject sent)
    {
        var id = (string?)sent["price"] ?? throw StripeException.Required("items[0][price]");
        var price = store.Find(id) ?? throw StripeException.Missing("price", id);
        return new()
        {
            ["id"] = (string?)sent["id"] ?? store.NewId("si"), ["object"] = "subscription_item",
            ["subscription"] = (string)subscription["id"]!, ["price"] = price.DeepClone(),
            ["quantity"] = IsMetered(price) ? null : sent["quantity"]?.DeepClone() ?? 1, ["current_period_start"] = store.Now,
            ["current_period_end"] = store.Now + ((string?)price["recurring"]?["interval"] == "year" ? 365 : 30) * SecondsPerDay,
        };
    }

    private static bool IsMetered(JsonObject price) => (string?)price["recurring"]?["usage_type"] == "metered";

    private long Metered(JsonObject price, string customer, long since) =>
        store.Find((string?)price["recurring"]?["meter"]) is { } meter
            ? Usage((string)meter["event_name"]!, customer, since, long.MaxValue) : 0;

    private long Usage(string name, string customer, long from, long to) =>
        _usage.Where(u => u.Event == name && u.Customer == customer && u.At >= from && u.At < to).Sum(u => u.Value);

    private static long Amount(JsonObject price, long quantity) => price["tiers"] is JsonArray tiers
        ? Tiered(tiers, quantity)
        : (long)decimal.Round(quantity * UnitAmount(price), MidpointRounding.AwayFromZero);

    // graduated: each tier's price for what falls into it
    private static long Tiered(JsonArray tiers, long quantity)
    {
        var (sum, from) = (0m, 0L);
        foreach (var tier in tiers.OfType<JsonObject>())
        {
            var to = tier["up_to"].Whole() ?? long.MaxValue;
            var within = Math.Max(0, Math.Min(quantity, to) - from);
            if (within > 0) sum += (within * UnitAmount(tier)) + (tier["flat_amount"].Number() ?? 0);
            from = to;
        }

        return (long)decimal.Round(sum, MidpointRounding.AwayFromZero);
    }

    private static decimal UnitAmount(JsonObject price) => price["unit_amount_decimal"].Number() ?? price["unit_amount"].Number() ?? 0;

    private string Customer(JsonObject about)
    {
        var id = (string?)about["customer"] ?? throw StripeException.Required("customer");
        return store.Find(id) is not null ? id : throw StripeException.Missing("customer", id);
    }

    private static long Value(JsonObject payload) =>
        payload["value"].Whole() ?? throw StripeException.Wrong("payload[value] must be a number", "payload[value]");

    private static long Seconds(JsonObject asked, string name) => asked[name].Whole() ?? throw StripeException.Required(name);

    private static JsonObject List(params JsonNode[] data) =>
        new() { ["object"] = "list", ["data"] = new JsonArray(data), ["has_more"] = false };
}
