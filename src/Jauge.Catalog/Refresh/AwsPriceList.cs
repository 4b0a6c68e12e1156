using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>Reads the AWS Price List bulk API: index, region index, then one offer file for each service and region, streamed. Savings
/// plans and spot prices are published elsewhere and are not read.</summary>
/// <remarks>Protocol: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/using-the-aws-price-list-bulk-api.html.</remarks>
public sealed class AwsPriceList : IPriceSource
{
    private readonly Uri _index;

    /// <summary>Prepares a question; nothing is sent yet.</summary>
    /// <param name="asked">At least one service (offer code). Without a region every region of the service is read: for EC2 that is many
    /// gigabytes.</param>
    /// <param name="address">Scheme, host and port of the API; null for Amazon's in us-east-1.</param>
    public AwsPriceList(PriceQuestion asked, Uri? address = null)
    {
        Asked = asked;
        _index = new Uri(address ?? new Uri("https://pricing.us-east-1.amazonaws.com"), "/offers/v1.0/aws/index.json");
    }

    /// <inheritdoc/>
    public PriceQuestion Asked { get; }

    /// <inheritdoc/>
    public async Task ReadAsync(PriceReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (Asked.Services.Count == 0)
        {
            throw new RefreshFault(RefreshDiagnostics.ServiceRequired(Asked.Provider));
        }

        var index = await ReadIndexAsync(reading, _index, "offers", cancellationToken).ConfigureAwait(false);
        foreach (var service in Asked.SortedServices)
        {
            await ReadServiceAsync(reading, service, index, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadServiceAsync(PriceReading reading, string service, Dictionary<string, AwsIndexEntry> index,
        CancellationToken cancellationToken)
    {
        if (!index.TryGetValue(service, out var offer))
        {
            throw new RefreshFault(RefreshDiagnostics.UnknownService(_index, service, NearestName.Of(service, index.Keys)));
        }

        if (offer.RegionIndexUrl is not null)
        {
            await ReadRegionsAsync(reading, service, PriceBody.Follow(_index, offer.RegionIndexUrl), cancellationToken)
                .ConfigureAwait(false);
        }
        else
        {
            await ReadFileAsync(reading, $"{service} / *", Url(_index, offer), [.. Asked.Regions], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadRegionsAsync(PriceReading reading, string service, Uri regionIndex, CancellationToken cancellationToken)
    {
        var files = await ReadIndexAsync(reading, regionIndex, "regions", cancellationToken).ConfigureAwait(false);
        var wanted = Asked.Regions.Count == 0 ? [.. files.Keys.Order(StringComparer.Ordinal)] : Asked.SortedRegions;
        foreach (var region in wanted)
        {
            var request = $"{service} / {region}";
            if (files.TryGetValue(region, out var file))
            {
                await ReadFileAsync(reading, request, Url(regionIndex, file), [region], cancellationToken).ConfigureAwait(false);
            }
            else if (reading.PagesOf(request).Count == 0)
            {
                reading.Note(RefreshDiagnostics.RegionNotOffered(regionIndex, service, region));
                reading.EndPage(request, regionIndex, "", null);
            }
        }
    }

    private async Task ReadFileAsync(PriceReading reading, string request, Uri url, IReadOnlyCollection<string> regions,
        CancellationToken cancellationToken)
    {
        if (reading.PagesOf(request).Count > 0)
        {
            return;
        }

        var rows = await reading.FetchAsync(request, url, (body, token) => ReadOfferAsync(reading, body, url, regions, token),
            cancellationToken)
            .ConfigureAwait(false);
        reading.EndPage(request, url, rows, null);
    }

    private async Task<string> ReadOfferAsync(
        PriceReading reading, Stream body, Uri url, IReadOnlyCollection<string> regions, CancellationToken cancellationToken)
    {
        var visitor = new AwsOfferVisitor(Asked, url, regions, reading);
        var limit = reading.Options.MaxElementBytes;
        await JsonElementStream.ReadAsync(
            body, visitor, limit, () => new RefreshFault(RefreshDiagnostics.ElementTooLarge(url, limit)),
            cancellationToken).ConfigureAwait(false);
        visitor.CheckComplete();
        return visitor.PublicationDate;
    }

    private static Uri Url(Uri page, AwsIndexEntry entry) => entry.FileUrl is { } link
        ? PriceBody.Follow(page, link)
        : throw new RefreshFault(RefreshDiagnostics.UnexpectedShape(page,
            new Text("no 'currentVersionUrl'", "pas de « currentVersionUrl »")));

    private static async Task<Dictionary<string, AwsIndexEntry>> ReadIndexAsync(
        PriceReading reading, Uri url, string member, CancellationToken cancellationToken) =>
        await reading.FetchAsync(url.AbsolutePath, url, async (body, token) =>
        {
            var bytes = await PriceBody.ReadAsync(body, url, reading.Options.MaxPageBytes, token).ConfigureAwait(false);
            return AwsIndexEntry.ReadAll(bytes, member, url);
        }, cancellationToken).ConfigureAwait(false);
}
