using System.Text;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>Files as the AWS bulk API writes them.</summary>
internal static class AwsJson
{
    public const string OfferIndex = """
        { "offers": {
            "AmazonRDS": { "offerCode": "AmazonRDS", "currentVersionUrl": "/offers/v1.0/aws/AmazonRDS/current/index.json",
                           "currentRegionIndexUrl": "/offers/v1.0/aws/AmazonRDS/current/region_index.json" },
            "AWSGlobal": { "offerCode": "AWSGlobal", "currentVersionUrl": "/offers/v1.0/aws/AWSGlobal/current/index.json" } } }
        """;

    public const string RegionIndex = """
        { "regions": {
            "eu-west-3": { "regionCode": "eu-west-3", "currentVersionUrl": "/offers/v1.0/aws/AmazonRDS/20260801/eu-west-3/index.json" },
            "eu-west-1": { "regionCode": "eu-west-1", "currentVersionUrl": "/offers/v1.0/aws/AmazonRDS/20260801/eu-west-1/index.json" } } }
        """;

    public static string File(string products, string onDemand, string reserved = "") => $$"""
        { "formatVersion": "v1.0", "disclaimer": "none", "offerCode": "AmazonRDS", "publicationDate": "2026-08-01T00:00:00Z",
          "products": { {{products}} },
          "terms": { "OnDemand": { {{onDemand}} }, "Reserved": { {{reserved}} }, "FlatRate": { "X": [ { "y": [1, 2, {}] } ] } } }
        """;

    public static string Product(string sku, string usage = "EUW3-InstanceUsage:db.t4g.small", string region = "eu-west-3", string more = "") => $$"""
        "{{sku}}": { "sku": "{{sku}}", "productFamily": "Database Instance",
          "attributes": { "servicecode": "AmazonRDS", "location": "EU (Paris)", "regionCode": "{{region}}", "instanceType": "db.t4g.small",
                          "usagetype": "{{usage}}", "operation": "CreateDBInstance:0014"{{more}} } }
        """;

    public static string OnDemand(string sku, string price = "0.0360000000", string effective = "2026-08-01T00:00:00Z", string offer = "JRTCKXETXF") => $$"""
        "{{sku}}": { "{{sku}}.{{offer}}": { "offerTermCode": "{{offer}}", "sku": "{{sku}}", "effectiveDate": "{{effective}}",
          "priceDimensions": { {{Dimension("Hrs", price)}} }, "termAttributes": {} } }
        """;

    public static string Dimension(string unit, string price, string from = "0", string to = "Inf", string code = "A") => $$"""
        "{{code}}": { "rateCode": "{{code}}", "description": "…", "beginRange": "{{from}}", "endRange": "{{to}}", "unit": "{{unit}}",
                      "pricePerUnit": { "USD": "{{price}}" }, "appliesTo": [] }
        """;

    public static string Reserved(string sku, string dimensions, string lease = "1yr", string option = "No Upfront") => $$"""
        "{{sku}}": { "{{sku}}.R": { "offerTermCode": "R", "sku": "{{sku}}", "effectiveDate": "2026-08-01T00:00:00Z",
          "priceDimensions": { {{dimensions}} },
          "termAttributes": { "LeaseContractLength": "{{lease}}", "OfferingClass": "standard", "PurchaseOption": "{{option}}" } } }
        """;

    /// <summary>A price file of about <paramref name="bytes"/>: one product in a thousand is wanted, as in a real EC2 file where Linux on
    /// shared hardware is a small part.</summary>
    public static Func<Stream, CancellationToken, Task> Huge(long bytes) => async (stream, token) =>
    {
        const int rowBytes = 1100;
        var count = bytes / (2 * rowBytes);
        await using var output = new BufferedStream(stream, 256 * 1024);
        await WriteAsync(output, "{\"publicationDate\":\"2026-08-01T00:00:00Z\",\"products\":{", token);
        await WriteRowsAsync(output, count, number => HugeProduct(number, rowBytes), token);
        await WriteAsync(output, "},\"terms\":{\"OnDemand\":{", token);
        await WriteRowsAsync(output, count, number => Padded(OnDemand($"SKU{number}"), rowBytes), token);
        await WriteAsync(output, "}}}", token);
    };

    private static string HugeProduct(long number, int bytes) => Padded(
        Product($"SKU{number}", more: $", \"operatingSystem\": \"{(number % 1000 == 0 ? "Linux" : "Windows")}\""), bytes);

    private static string Padded(string row, int bytes) => row + new string(' ', Math.Max(0, bytes - row.Length));

    private static async Task WriteRowsAsync(Stream output, long count, Func<long, string> row, CancellationToken token)
    {
        for (var number = 0L; number < count; number++)
        {
            await WriteAsync(output, (number == 0 ? "" : ",") + row(number), token);
        }
    }

    private static Task WriteAsync(Stream output, string text, CancellationToken token) =>
        output.WriteAsync(Encoding.UTF8.GetBytes(text), token).AsTask();

}
