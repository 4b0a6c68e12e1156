using System.Text;

namespace Jauge.Catalog.Tests.Refresh;

/// <summary>What the fake server sends once.</summary>
internal sealed record FakeReply(Func<Stream, CancellationToken, Task> Body)
{
    public int Status { get; init; } = 200;

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Announced length; the connection is cut when the body is shorter.</summary>
    public long? Length { get; init; }

    public static FakeReply Json(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static FakeReply Of(byte[] bytes) => new((stream, token) => stream.WriteAsync(bytes, token).AsTask()) { Length = bytes.Length };

    public static FakeReply Error(int status, string? retryAfter = null)
    {
        var reply = Of([]) with { Status = status };
        if (retryAfter is not null)
        {
            reply.Headers["Retry-After"] = retryAfter;
        }

        return reply;
    }

    /// <summary>Announces the whole text, sends half of it, and closes.</summary>
    public static FakeReply Cut(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new FakeReply((stream, token) => stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), token)
            .AsTask()) { Length = bytes.Length };
    }

    public static FakeReply Html() => Json("<!DOCTYPE html><html><body>Please sign in</body></html>") with { ContentType = "text/html" };

    /// <summary>Sends headers, then nothing until the server is disposed.</summary>
    public static FakeReply Silence(Action onSilent) => new((_, token) =>
    {
        onSilent();
        var forever = new TaskCompletionSource();
        token.Register(() => forever.TrySetResult());
        return forever.Task;
    })
    { Length = 1000 };
}
