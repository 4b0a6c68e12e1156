namespace Jauge.Catalog.Refresh;

/// <summary>Bodies that are small enough to be held, and addresses that must not leave their host.</summary>
internal static class PriceBody
{
    /// <summary>Reads a whole page, at most <paramref name="maxBytes"/>.</summary>
    public static async Task<byte[]> ReadAsync(Stream body, Uri url, int maxBytes, CancellationToken cancellationToken)
    {
        using var page = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (var count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            count > 0;
            count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false))
        {
            page.Write(buffer, 0, count);
            if (page.Length > maxBytes)
            {
                throw new RefreshFault(RefreshDiagnostics.ElementTooLarge(url, maxBytes));
            }
        }

        return page.ToArray();
    }

    /// <summary>Resolves a link found at <paramref name="page"/>.</summary>
    /// <exception cref="RefreshFault">It leaves the page's scheme, host or port.</exception>
    public static Uri Follow(Uri page, string link)
    {
        if (Uri.TryCreate(page, link, out var target) && SameOrigin(page, target))
        {
            return target;
        }

        throw new RefreshFault(RefreshDiagnostics.ForeignLink(page, link));
    }

    private static bool SameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port
            && string.Equals(one.IdnHost, other.IdnHost, StringComparison.OrdinalIgnoreCase);
}
