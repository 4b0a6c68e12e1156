using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>What can be done with each kind of object.</summary>
internal sealed class StripeObjects
{
    private static readonly StripeKind Events = StripeKind.All.First(k => k.Object == "event");
    private readonly StripeStore _store;
    private readonly StripeBilling _billing;
    private readonly StripePayments _payments;
    private readonly StripeWebhooks _webhooks;

    internal StripeObjects(StripeStore store, StripeWebhooks webhooks) =>
        (_store, _webhooks, _billing, _payments) = (store, webhooks, new(store, Tell), new(store, Tell));

    /// <summary>Does what a request asks.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="path">Words after the version.</param>
    /// <param name="sent">Fields of the body, or of the query.</param>
    /// <returns>The answer's JSON.</returns>
    /// <exception cref="StripeException">It is refused.</exception>
    internal JsonObject Answer(string method, string[] path, JsonObject sent)
    {
        var (kind, rest) = Kind(path);
        return (method, rest) switch
        {
            (_, _) when kind is null => OfMeters(method, path, sent),
            ("GET", []) => WithoutSecrets(_store.List(kind, sent)),
            ("GET", [var id]) => WithoutSecrets(Shown(_store.Get(kind, id))),
            ("GET", [var id, "lines"]) when kind.Object == "invoice" => Shown((JsonObject)_store.Get(kind, id)["lines"]!),
            ("GET", [var id, "event_summaries"]) => _billing.Summary(_store.Get(kind, id), sent),
            ("POST", []) => Shown(Create(kind, sent)),
            ("POST", [var id]) => Shown(Update(kind, _store.Get(kind, id), sent)),
            ("POST", [var id, var verb]) => Shown(Do(_store.Get(kind, id), verb, sent)),
            ("DELETE", [var id]) => Delete(kind, _store.Get(kind, id)),
            _ => throw Unknown(method, path),
        };
    }

    /// <summary>An endpoint that is there from the start.</summary>
    internal void Register(string url, string secret) => Create(StripeKind.All.First(k => k.Object == "webhook_endpoint"),
        new() { ["url"] = url, ["enabled_events"] = new JsonArray("*"), ["secret"] = secret });

    private static (StripeKind? Kind, string[] Below) Kind(string[] path)
    {
        var whole = string.Join('/', path);
        var kind = StripeKind.All.FirstOrDefault(k => whole == k.Path || whole.StartsWith(k.Path + "/", StringComparison.Ordinal));
        return (kind, kind is null ? path : path[kind.Path.Split('/').Length..]);
    }

    private JsonObject OfMeters(string method, string[] path, JsonObject sent) => (method, path) switch
    {
        ("POST", ["billing", "meter_events"]) => _billing.Meter(sent),
        _ => throw Unknown(method, path),
    };

    private JsonObject Create(StripeKind kind, JsonObject sent)
    {
        if (kind.Required.FirstOrDefault(name => sent[name] is null) is { } missing) throw StripeException.Required(missing);
        if (kind.Object == "invoice") return _billing.Invoice(sent);
        if (kind.Object == "payment_intent") return _payments.Create(sent);
        var made = _store.Add(kind, sent);
        try
        {
            Complete(kind, made);
        }
        catch (StripeException)
        {
            _store.Remove(made);
            throw;
        }

        if (kind.Event is { } name) Tell($"{name}.created", made);
        return made;
    }

    private void Complete(StripeKind kind, JsonObject made)
    {
        switch (kind.Object)
        {
            case "product": made["active"] ??= true; made["description"] ??= null; break;
            case "price": CompletePrice(made); break;
            case "subscription": _billing.Subscribe(made); break;
            case "billing.meter": made["status"] = "active"; break;
            case "checkout.session": (made["url"], made["status"]) = ($"https://checkout.stripe.com/c/pay/{made["id"]}", "open"); break;
            case "billing_portal.session": made["url"] = $"https://billing.stripe.com/p/session/{made["id"]}"; break;
            case "webhook_endpoint": (made["status"], made["secret"]) =
                ("enabled", (string?)made["secret"] ?? $"whsec_{StripeStore.Random(32)}"); break;
        }
    }

    private void CompletePrice(JsonObject made)
    {
        made["active"] ??= true;
        (made["type"], made["billing_scheme"]) =
            (made["recurring"] is null ? "one_time" : "recurring", (string?)made["billing_scheme"] ?? "per_unit");
        if (made["recurring"] is JsonObject recurring)
            (recurring["usage_type"], recurring["interval_count"]) =
                ((string?)recurring["usage_type"] ?? "licensed", recurring["interval_count"]?.DeepClone() ?? 1);
        var product = (string?)made["product"];
        if (product is not null && _store.Find(product) is null) throw StripeException.Missing("product", product);
        if ((string?)made["lookup_key"] is not { } key) return;
        var old = _store.Of("price").FirstOrDefault(p => p != made && (string?)p["lookup_key"] == key);
        if (old is not null && (bool?)made["transfer_lookup_key"] != true)
            throw StripeException.Wrong($"A price (`{old["id"]}`) already uses that lookup key.", "lookup_key");
        if (old is not null) old["lookup_key"] = null;
        made.Remove("transfer_lookup_key");
    }

    private JsonObject Update(StripeKind kind, JsonObject changed, JsonObject sent)
    {
        if (kind.Object == "subscription") _billing.Change(changed, sent);
        else StripeStore.Merge(changed, sent);
        if (kind.Object == "webhook_endpoint" && sent["disabled"] is { } disabled)
        {
            changed["status"] = (bool)disabled ? "disabled" : "enabled";
            changed.Remove("disabled");
        }

        if (kind.Event is { } name) Tell($"{name}.updated", changed);
        return changed;
    }

    private JsonObject Do(JsonObject about, string verb, JsonObject sent)
    {
        switch ((string?)about["object"], verb)
        {
            case ("invoice", "finalize"): _billing.Finalize(about); break;
            case ("invoice", "pay"): _billing.Pay(about); break;
            case ("invoice", "void"): _billing.Void(about); break;
            case ("payment_intent", "confirm"): _payments.Confirm(about, sent); break;
            case ("payment_intent", "cancel"): _payments.Cancel(about); break;
            case ("billing.meter", "deactivate"): about["status"] = "inactive"; break;
            case ("subscription", "resume"): about["status"] = "active"; break;
            default: throw Unknown("POST", [verb]);
        }

        return about;
    }

    private JsonObject Delete(StripeKind kind, JsonObject gone)
    {
        if (kind.Object == "subscription")
        {
            (gone["status"], gone["canceled_at"]) = ("canceled", _store.Now);
            Tell($"{kind.Event}.deleted", gone);
            return Shown(gone);
        }

        _store.Remove(gone);
        if (kind.Event is { } name) Tell($"{name}.deleted", gone);
        return new() { ["id"] = (string)gone["id"]!, ["object"] = kind.Object, ["deleted"] = true };
    }

    private void Tell(string type, JsonObject about)
    {
        var happened =
            _store.Add(Events, new() { ["type"] = type, ["data"] = new JsonObject { ["object"] = about.DeepClone() },
                ["pending_webhooks"] = 0 });
        _webhooks.Send(happened, _store.Of("webhook_endpoint"));
    }

    // an endpoint's secret is shown when it is made, and never again
    private static JsonObject WithoutSecrets(JsonObject shown)
    {
        foreach (var each in (shown["data"] as JsonArray ?? []).OfType<JsonObject>()) each.Remove("secret");
        shown.Remove("secret");
        return shown;
    }

    private static JsonObject Shown(JsonObject kept) => (JsonObject)kept.DeepClone();

    private static StripeException Unknown(string method, string[] path) => new(
        StatusCodes.Status404NotFound, "invalid_request_error", null,
        $"Unrecognized request URL ({method}: /v1/{string.Join('/', path)}). This stand-in does not know it.");
}
