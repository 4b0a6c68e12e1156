using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>An answer that refuses, in Stripe's form.</summary>
internal sealed class StripeException(int status, string type, string? code, string message, string? parameter = null,
    JsonObject? intent = null)
    : Exception(message)
{
    internal int Status => status;

    internal JsonObject Answer
    {
        get
        {
            var error = new JsonObject { ["type"] = type, ["code"] = code, ["message"] = Message, ["param"] = parameter };
            if (intent is not null) error["payment_intent"] = intent.DeepClone();
            return new() { ["error"] = error };
        }
    }

    internal static StripeException Missing(string what, string id) =>
        new(StatusCodes.Status404NotFound, "invalid_request_error", "resource_missing", $"No such {what}: '{id}'", "id");

    internal static StripeException Wrong(string message, string? parameter = null, string? code = null) =>
        new(StatusCodes.Status400BadRequest, "invalid_request_error", code, message, parameter);

    internal static StripeException Required(string parameter) =>
        Wrong($"Missing required param: {parameter}.", parameter, "parameter_missing");

    internal static StripeException Declined(JsonObject? intent = null) =>
        new(StatusCodes.Status402PaymentRequired, "card_error", "card_declined", "Your card was declined.", intent: intent);
}
