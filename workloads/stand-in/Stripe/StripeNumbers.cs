using System.Globalization;
using System.Text.Json.Nodes;

namespace Jauge.StandIn.Stripe;

/// <summary>Numbers of a tree, whatever type they were made with.</summary>
internal static class StripeNumbers
{
    /// <summary>Null: it is none, or not there.</summary>
    internal static decimal? Number(this JsonNode? node) =>
        decimal.TryParse(node?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whole, rounded down; null: it is none, or not there.</summary>
    internal static long? Whole(this JsonNode? node) => (long?)node.Number();
}
