using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Jauge.Roles;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Calls;

/// <summary>Another replica, or a stand-in of a service, over HTTP/1.1.</summary>
internal sealed class HttpCallee : ICallee
{
    private const int NanosecondsPerMicrosecond = 1000;
    private readonly HttpMessageInvoker _http;
    private readonly DependencyRole _role;
    private readonly Uri _base;

    internal HttpCallee(DependencyRole role, Uri url)
    {
        (_role, _base) = (role, url);
        _http = new(new SocketsHttpHandler
        {
            MaxConnectionsPerServer = role.Pool ?? int.MaxValue, ConnectTimeout = role.ConnectTimeout ?? TimeSpan.FromSeconds(2),
            UseCookies = false, AllowAutoRedirect = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
        });
    }

    public async Task<bool> CallAsync(CallPlan call, RequestScope scope, CancellationToken cancellation)
    {
        using var request = Request(call, scope);
        try
        {
            using var answer = await _http.SendAsync(request, cancellation);
            await answer.Content.CopyToAsync(Stream.Null, cancellation);
            return answer.IsSuccessStatusCode ? true
                : throw new CallFailedException(call.Role.Name, $"HTTP status {(int)answer.StatusCode}");
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw new CallFailedException(call.Role.Name, problem.Message, problem);
        }
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private HttpRequestMessage Request(CallPlan call, RequestScope scope)
    {
        var role = call.Role;
        var request =
            new HttpRequestMessage(new(role.Method), role.Message is { } message ? Publication(message) : new Uri(_base, role.Path));
        if (call.Takes is not null) request.Headers.Add(TakesHeader.Name, Microseconds(call.DrawTakes(scope)));
        var handedOn = role.Message is null ? EmptyHeader.Name : $"Upstash-Forward-{EmptyHeader.Name}";
        if (scope.IsEmpty) request.Headers.Add(handedOn, EmptyHeader.Set);
        if (_role.Token is { } token) request.Headers.Authorization = new("Bearer", token);
        if (role.Message is not null) AddMessage(request.Headers, role.Message);
        if (role.Method != "GET") request.Content = Content(role);
        return request;
    }

    // the destination is the raw rest of the target, so that nothing of it may be escaped
    private Uri Publication(MessageRole message) =>
        new($"{_base.ToString().TrimEnd('/')}/v2/{(message.Queue is { } queue ? $"enqueue/{queue}" : "publish")}/{message.Destination}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static void AddMessage(HttpRequestHeaders headers, MessageRole message)
    {
        if (message.Retries is { } retries) headers.Add("Upstash-Retries", retries.ToString(CultureInfo.InvariantCulture));
        if (message.RetryDelay is { } delay) headers.Add("Upstash-Retry-Delay", delay);
        if (message.Timeout is { } timeout) headers.Add("Upstash-Timeout", $"{Math.Ceiling(timeout.TotalSeconds):0}s");
    }

    private static HttpContent Content(CallRole role) => role.Body is { } text
        ? new StringContent(text, new MediaTypeHeaderValue(role.BodyType ?? "application/json"))
        : new ByteArrayContent(Filling.Of(role.BodyBytes));

    private static string Microseconds(long nanoseconds) =>
        (nanoseconds / NanosecondsPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}
