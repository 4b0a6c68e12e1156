using System.Text.Json.Nodes;

namespace TicketShopCheck;

/// <summary>What a bank outside the database says that it charged.</summary>
public static class BankList
{
    private const int Page = 100;

    /// <summary>Reads a list from a file, or asks the bank itself, as Stripe is asked for its payment intents.</summary>
    /// <param name="where">A path, or an address such as <c>http://127.0.0.1:8080</c>.</param>
    /// <param name="key">What the bank is shown; null: nothing.</param>
    /// <returns>Each <c>{key, amount, accepted}</c>; the key is the order's.</returns>
    /// <remarks>Source: https://docs.stripe.com/api/payment_intents/list (read 2026-11).</remarks>
    /// <exception cref="HttpRequestException">The bank does not answer, or refuses.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<JsonArray> ReadAsync(string where, string? key)
    {
        ArgumentNullException.ThrowIfNull(where);
        if (!where.StartsWith("http", StringComparison.Ordinal)) return JsonNode.Parse(await File.ReadAllTextAsync(where))!.AsArray();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(where) };
        if (key is not null) http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var all = new JsonArray();
        for (string? after = ""; after is not null;) after = await AddPageAsync(http, after, all);
        return all;
    }

    /// <returns>The last one's id where there is more; else null.</returns>
    private static async Task<string?> AddPageAsync(HttpClient http, string after, JsonArray all)
    {
        var query = $"v1/payment_intents?limit={Page}{(after.Length > 0 ? $"&starting_after={after}" : "")}";
        var page = JsonNode.Parse(await http.GetStringAsync(new Uri(query, UriKind.Relative)))!;
        var charges = page["data"]!.AsArray();
        foreach (var charge in charges)
            all.Add(new JsonObject
            {
                ["key"] = (string?)charge!["metadata"]?["order"], ["amount"] = (long)(decimal)charge["amount"]!,
                ["accepted"] = (string?)charge["status"] == "succeeded",
            });
        return (bool)page["has_more"]! && charges.Count > 0 ? (string?)charges[^1]!["id"] : null;
    }
}
