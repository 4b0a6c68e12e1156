using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Jauge.StandIn.QStash;

/// <summary>A request to QStash: its target read raw, because the destination is a URL inside it.</summary>
internal sealed class QStashRequest
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly string _target;

    private QStashRequest(HttpContext context, string target, byte[] body) => (Context, _target, Body) = (context, target, body);

    internal HttpContext Context { get; }

    internal byte[] Body { get; }

    internal string Method => Context.Request.Method;

    /// <summary>Words of the path after <c>/v2/</c>.</summary>
    internal string[] Path => _target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];

    internal static async Task<QStashRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new(context, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, body.ToArray());
    }

    /// <summary>The raw rest of the target after so many words beside <c>v2</c>, query included.</summary>
    internal string Rest(int words)
    {
        var at = 0;
        for (var slash = 0; slash <= words + 1; slash++) at = _target.IndexOf('/', at) + 1;
        return at == 0 ? "" : _target[at..];
    }

    internal JsonElement BodyJson() => Body.Length == 0 ? JsonDocument.Parse("{}").RootElement : JsonDocument.Parse(Body).RootElement;

    internal IReadOnlyDictionary<string, Microsoft.Extensions.Primitives.StringValues> Headers() =>
        Context.Request.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);

    internal Task SayAsync(object answer, int status = StatusCodes.Status200OK)
    {
        Context.Response.StatusCode = status;
        return Context.Response.WriteAsJsonAsync(answer, Json);
    }

    internal Task RefuseAsync(int status, string error) => SayAsync(new { error }, status);

    internal Task UnknownAsync(string what) => RefuseAsync(StatusCodes.Status404NotFound, $"{what} not found");
}
