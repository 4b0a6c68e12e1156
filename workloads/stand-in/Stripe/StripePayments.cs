using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>Payments of one sum: an intent that is confirmed when it is made, or later.</summary>
/// <remarks>docs.stripe.com/api/payment_intents, read 2026-11.</remarks>
internal sealed class StripePayments(StripeStore store, Action<string, JsonObject> happened)
{
    private const string NeedsCard = "requires_payment_method";
    private static readonly StripeKind Kind = StripeKind.All.First(k => k.Object == "payment_intent");

    /// <summary>Makes an intent; one that is declined stays, waiting for another card.</summary>
    /// <exception cref="StripeException">The sum is none, or the card is declined.</exception>
    internal JsonObject Create(JsonObject sent)
    {
        if (sent["amount"].Whole() is not > 0)
            throw StripeException.Wrong("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
        var isConfirmed = (bool?)sent["confirm"] == true;
        sent.Remove("confirm");
        var intent = store.Add(Kind, sent);
        intent["amount_received"] = 0;
        intent["status"] = intent["payment_method"] is null ? NeedsCard : "requires_confirmation";
        happened("payment_intent.created", intent);
        return isConfirmed ? Confirm(intent, []) : intent;
    }

    /// <summary>Takes the money.</summary>
    /// <exception cref="StripeException">There is no card, the card is declined, or the intent is over.</exception>
    internal JsonObject Confirm(JsonObject intent, JsonObject sent)
    {
        StripeStore.Merge(intent, sent);
        if (IsOver(intent) || intent["payment_method"] is null) throw Unexpected(intent, "confirm");
        if (TestCards.AreDeclined((string?)intent["payment_method"])) throw Declined(intent);
        (intent["status"], intent["amount_received"]) = ("succeeded", intent["amount"]!.DeepClone());
        happened("payment_intent.succeeded", intent);
        return intent;
    }

    /// <summary>Gives the intent up.</summary>
    /// <exception cref="StripeException">It is over.</exception>
    internal JsonObject Cancel(JsonObject intent)
    {
        if (IsOver(intent)) throw Unexpected(intent, "cancel");
        (intent["status"], intent["canceled_at"]) = ("canceled", store.Now);
        happened("payment_intent.canceled", intent);
        return intent;
    }

    private static bool IsOver(JsonObject intent) => (string?)intent["status"] is "succeeded" or "canceled";

    private StripeException Declined(JsonObject intent)
    {
        (intent["status"], intent["payment_method"]) = (NeedsCard, null);
        intent["last_payment_error"] = new JsonObject { ["type"] = "card_error", ["code"] = "card_declined" };
        happened("payment_intent.payment_failed", intent);
        return StripeException.Declined(intent);
    }

    private static StripeException Unexpected(JsonObject intent, string verb) => StripeException.Wrong(
        $"You cannot {verb} this PaymentIntent because it has a status of {intent["status"]}.", code: "payment_intent_unexpected_state");
}
