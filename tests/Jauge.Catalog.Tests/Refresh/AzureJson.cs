using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>Pages as the Azure API writes them; field names and values follow stored answers of 2026-08-15.</summary>
internal static class AzureJson
{
    public static JsonObject Item(
        string meter = "Standard vCPU Active Usage", decimal price = 0.000034m, string product = "Azure Container Apps",
        string sku = "Standard",
        string from = "2022-06-01T00:00:00Z", decimal tier = 0, string unit = "1 Second", string type = "Consumption",
        string region = "westeurope") => new()
        {
            ["currencyCode"] = "USD",
            ["tierMinimumUnits"] = tier,
            ["retailPrice"] = price,
            ["unitPrice"] = price,
            ["armRegionName"] = region,
            ["location"] = "EU West",
            ["effectiveStartDate"] = from,
            ["meterId"] = $"id of {meter}",
            ["meterName"] = meter,
            ["productName"] = product,
            ["skuName"] = sku,
            ["serviceName"] = "Azure Container Apps",
            ["unitOfMeasure"] = unit,
            ["type"] = type,
            ["isPrimaryMeterRegion"] = true,
        };

    public static JsonObject With(this JsonObject item, string name, JsonNode? value)
    {
        item[name] = value;
        return item;
    }

    public static JsonArray Plans(decimal oneYear, decimal threeYears) =>
    [
        new JsonObject { ["unitPrice"] = threeYears, ["retailPrice"] = threeYears, ["term"] = "3 Years" },
        new JsonObject { ["unitPrice"] = oneYear, ["retailPrice"] = oneYear, ["term"] = "1 Year" },
    ];

    public static string Page(string? next, params JsonObject[] items) => new JsonObject
    {
        ["BillingCurrency"] = "USD",
        ["CustomerEntityId"] = "Default",
        ["CustomerEntityType"] = "Retail",
        ["Items"] = new JsonArray([.. items]),
        ["NextPageLink"] = next,
        ["Count"] = items.Length,
    }.ToJsonString(new JsonSerializerOptions { WriteIndented = false });

    /// <summary>Number of the page a NextPageLink asks for; 0 for the first.</summary>
    public static int PageOf(string path)
    {
        var at = path.IndexOf("$skip=", StringComparison.Ordinal);
        return at < 0 ? 0 : int.Parse(path.AsSpan(at + 6), CultureInfo.InvariantCulture);
    }
}
