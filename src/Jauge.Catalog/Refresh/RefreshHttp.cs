using System.Net;
using System.Net.Http.Headers;

namespace Jauge.Catalog.Refresh;

/// <summary>The client that the command line hands to <see cref="PriceRefresh"/>.</summary>
public static class RefreshHttp
{
    /// <summary>A client that decompresses, follows no redirection (a price list that moves to another host is a diagnostic, not a detour),
    /// and leaves time-outs to the transport, because a price file of 440 MB takes as long as it flows.</summary>
    /// <returns>A client to be disposed by the caller.</returns>
    public static HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        var client = new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("jauge", "0.1"));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return client;
    }
}
