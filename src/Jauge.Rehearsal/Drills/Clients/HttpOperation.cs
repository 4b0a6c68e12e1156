using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>A request through the system's front door, on kept-alive connections.</summary>
/// <param name="address">What is asked for.</param>
/// <param name="isSuccess">Which status counts as served; null for 200 to 399.</param>
public sealed class HttpOperation(Uri address, Func<int, bool>? isSuccess = null) : IClientOperation
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false,
        AllowAutoRedirect = false });

    /// <inheritdoc/>
    public Text Title => new("requests", "requêtes");

    /// <inheritdoc/>
    public async Task PerformAsync(int worker, long id, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        using var answer = await _client.SendAsync(request, cancellation).ConfigureAwait(false);
        await answer.Content.CopyToAsync(Stream.Null, cancellation).ConfigureAwait(false);
        if (!(isSuccess ?? IsServed)((int)answer.StatusCode)) throw new HttpRequestException(null, null, answer.StatusCode);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return default;
    }

    private static bool IsServed(int status) => status is >= 200 and < 400;
}
