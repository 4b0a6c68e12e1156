using Jauge.Rehearsal.Processes;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>One process of the shop, and a way to talk to it that keeps cookies and follows nothing.</summary>
internal sealed class Replica(int port, RunningPart part)
{
    public int Port => port;

    public RunningPart Part { get; set; } = part;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(20),
    };

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a form.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string form, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new StringContent(form, null, "application/x-www-form-urlencoded"), headers);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content,
        (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, Sale.Cancellation);
    }
}
