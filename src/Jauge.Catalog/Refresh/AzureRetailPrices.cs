using System.Security.Cryptography;

namespace Jauge.Catalog.Refresh;

/// <summary>Reads the Azure Retail Prices API: one chain of pages for each service and region asked for.</summary>
/// <remarks>Protocol: https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices, api-version
/// 2023-01-01-preview (the one that lists savings plans).</remarks>
public sealed class AzureRetailPrices : IPriceSource
{
    private const string Path = "/api/retail/prices";

    private readonly Uri _address;

    /// <summary>Prepares a question; nothing is sent yet.</summary>
    /// <param name="asked">Its provider is written into every observation.</param>
    /// <param name="address">Scheme, host and port of the API; null for Microsoft's.</param>
    public AzureRetailPrices(PriceQuestion asked, Uri? address = null)
    {
        Asked = asked;
        _address = new Uri(address ?? new Uri("https://prices.azure.com"), Path);
    }

    /// <inheritdoc/>
    public PriceQuestion Asked { get; }

    /// <inheritdoc/>
    public async Task ReadAsync(PriceReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        foreach (var service in OrAny(Asked.SortedServices))
        {
            foreach (var region in OrAny(Asked.SortedRegions))
            {
                await ReadChainAsync(reading, $"{service ?? "*"} / {region ?? "*"}", First(service, region), cancellationToken)
                    .ConfigureAwait(false);
            }
        }
    }

    private static IReadOnlyList<string?> OrAny(IReadOnlyList<string> values) => values.Count == 0 ? [null] : [.. values];

    private async Task ReadChainAsync(PriceReading reading, string request, Uri first, CancellationToken cancellationToken)
    {
        var done = reading.PagesOf(request);
        var digests = done.Select(page => page.Digest).ToHashSet(StringComparer.Ordinal);
        var visited = done.Select(page => page.Url).ToHashSet(StringComparer.Ordinal);
        var next = done.Count == 0 ? first : done[^1].Next is { } link ? PriceBody.Follow(_address, link) : null;
        while (next is not null)
        {
            next = await ReadPageAsync(reading, request, next, visited, digests, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Uri?> ReadPageAsync(
        PriceReading reading, string request, Uri url, HashSet<string> visited, HashSet<string> digests,
        CancellationToken cancellationToken)
    {
        Check(reading, url, visited);
        var page = await reading.FetchAsync(request, url, (body, token) => ReadBodyAsync(reading, body, url, token), cancellationToken)
            .ConfigureAwait(false);
        if (page.Rows > 0 && !digests.Add(page.Digest))
        {
            throw new RefreshFault(RefreshDiagnostics.RepeatedPage(url));
        }

        reading.EndPage(request, url, page.Digest, page.Next);
        return page.Next;
    }

    private static void Check(PriceReading reading, Uri url, HashSet<string> visited)
    {
        if (!visited.Add(url.AbsoluteUri))
        {
            throw new RefreshFault(RefreshDiagnostics.RepeatedPage(url));
        }

        if (visited.Count > reading.Options.MaxPages)
        {
            throw new RefreshFault(RefreshDiagnostics.TooManyPages(url, reading.Options.MaxPages));
        }
    }

    private async Task<AzurePage> ReadBodyAsync(PriceReading reading, Stream body, Uri url, CancellationToken cancellationToken)
    {
        var bytes = await PriceBody.ReadAsync(body, url, reading.Options.MaxPageBytes, cancellationToken).ConfigureAwait(false);
        return new AzurePageReader(Asked, url).Read(bytes, reading);
    }

    private Uri First(string? service, string? region)
    {
        string[] conditions =
        [
            .. region is null ? Array.Empty<string>() : [$"armRegionName eq {Quoted(region)}"],
            .. service is null ? Array.Empty<string>() : [$"serviceName eq {Quoted(service)}"],
        ];
        string[] query =
        [
            "api-version=2023-01-01-preview",
            $"currencyCode={Uri.EscapeDataString($"'{Asked.Currency}'")}",
            .. Asked.PrimaryMetersOnly ? ["meterRegion=" + Uri.EscapeDataString("'primary'")] : Array.Empty<string>(),
            .. conditions.Length == 0 ? Array.Empty<string>() : ["$filter=" + Uri.EscapeDataString(string.Join(" and ", conditions))],
        ];
        return new Uri(_address, "?" + string.Join('&', query));
    }

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Digest of a page's items, by which a page served twice under two addresses is recognised.</summary>
    internal static string Digest(ReadOnlySpan<byte> items) => Convert.ToHexStringLower(SHA256.HashData(items));
}
