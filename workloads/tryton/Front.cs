using System.Net.Sockets;
using System.Text.Json;
using Jauge.Replica;

namespace TrytonReplica;

/// <summary>Passes every JSON-RPC call on to Tryton, and calls it by its method in the metrics.</summary>
internal sealed class Front : IDisposable
{
    /// <summary>A client decides what a method is called: beyond so many names, the rest is one.</summary>
    private const int MostNames = 100;

    private static readonly string[] PassedHeaders = ["Authorization", "Content-Type", "Accept", "traceparent"];

    private readonly HashSet<string> _names = [];
    private readonly TrytonSettings _settings;
    private readonly HttpClient _tryton;

    public Front(TrytonSettings settings, Gunicorn gunicorn)
    {
        _settings = settings;
        _tryton = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false, UseProxy = false, AllowAutoRedirect = false,
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(gunicorn.Socket), cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = new Uri("http://tryton"),
        };
    }

    /// <summary>One call. The path that clients of a real Tryton use, <c>/DATABASE/</c>, is put in place of <c>/</c>.</summary>
    public async Task Pass(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Features.Set(new RequestName(NameOf(body.GetBuffer().AsMemory(0, (int)body.Length))));
        try
        {
            using var answer = await Ask(context.Request, body);
            await Answer(context.Response, answer);
        }
        catch (HttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }

    /// <summary>Whether Tryton answers: it does not know the method, and says so.</summary>
    public async Task<bool> IsAnswered(CancellationToken cancellation)
    {
        try
        {
            using var question = new StringContent("""{"id":0,"method":"common.db.list","params":[]}""", null, "application/json");
            using var answer = await _tryton.PostAsync("/", question, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => _tryton.Dispose();

    private async Task<HttpResponseMessage> Ask(HttpRequest asked, MemoryStream body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, asked.Path == "/" ? $"/{_settings.DatabaseName}/" : asked.Path.Value);
        request.Content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length);
        foreach (var name in PassedHeaders)
        {
            if (!request.Headers.TryAddWithoutValidation(name, [.. asked.Headers[name]]))
                request.Content.Headers.TryAddWithoutValidation(name, [.. asked.Headers[name]]);
        }

        return await _tryton.SendAsync(request);
    }

    private static async Task Answer(HttpResponse response, HttpResponseMessage answer)
    {
        response.StatusCode = (int)answer.StatusCode;
        response.ContentType = answer.Content.Headers.ContentType?.ToString();
        var body = await answer.Content.ReadAsByteArrayAsync();
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body);
    }

    private string NameOf(ReadOnlyMemory<byte> body)
    {
        var method = MethodOf(body) ?? "unknown";
        lock (_names) return _names.Count < MostNames && _names.Add(method) || _names.Contains(method) ? method : "other";
    }

    private static string? MethodOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var call = JsonDocument.Parse(body);
            return call.RootElement.ValueKind == JsonValueKind.Object && call.RootElement.TryGetProperty("method", out var method)
                && method.ValueKind == JsonValueKind.String ? method.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
