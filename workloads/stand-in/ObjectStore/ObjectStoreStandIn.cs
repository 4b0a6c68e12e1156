using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.ObjectStore;

/// <summary>Objects in memory behind S3's paths (<c>/bucket/key</c>), which are Azure Blob's too: PUT, GET, HEAD, DELETE and the list of a
/// bucket.</summary>
/// <remarks>Nobody's signature is checked. Source: docs.aws.amazon.com/AmazonS3/latest/API, read 2026-11.</remarks>
internal sealed class ObjectStoreStandIn(long mostBytes, TimeProvider clock) : IStandIn
{
    private static readonly XNamespace S3 = "http://s3.amazonaws.com/doc/2006-03-01/";
    private readonly ConcurrentDictionary<string, StoredObject> _objects = new(StringComparer.Ordinal);
    private readonly FineDelay _delay = new(clock);
    private long _bytes;

    public bool IsReady => true;

    public int InBackground => 0;

    public void Map(WebApplication app) => app.Run(AnswerAsync);

    public ValueTask DisposeAsync()
    {
        _delay.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        RequestName.Set(context, context.Request.Method.ToLowerInvariant());
        await _delay.WaitAsync(TakesHeader.Read(context) ?? 0);
        var key = context.Request.Path.Value ?? "/";
        await (context.Request.Method switch
        {
            "PUT" => PutAsync(context, key),
            "GET" when key.Count(c => c == '/') == 1 || key.EndsWith('/') => ListAsync(context, key),
            "GET" => GetAsync(context, key, withBody: true),
            "HEAD" => GetAsync(context, key, withBody: false),
            "DELETE" => DeleteAsync(context, key),
            _ => ErrorAsync(context, StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed"),
        });
    }

    private async Task PutAsync(HttpContext context, string key)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        var stored = new StoredObject(content.ToArray(), context.Request.ContentType, clock.GetUtcNow());
        if (Interlocked.Read(ref _bytes) + stored.Content.Length > mostBytes)
        {
            await ErrorAsync(context, StatusCodes.Status507InsufficientStorage, "InsufficientStorage");
            return;
        }

        var before = _objects.TryGetValue(key, out var old) ? old.Content.Length : 0;
        _objects[key] = stored;
        Interlocked.Add(ref _bytes, stored.Content.Length - before);
        context.Response.Headers.ETag = stored.Tag;
        if (context.Request.Headers.ContainsKey("x-ms-blob-type")) context.Response.StatusCode = StatusCodes.Status201Created;
    }

    private async Task GetAsync(HttpContext context, string key, bool withBody)
    {
        if (!_objects.TryGetValue(key, out var stored))
        {
            await ErrorAsync(context, StatusCodes.Status404NotFound, "NoSuchKey");
            return;
        }

        context.Response.Headers.ETag = stored.Tag;
        context.Response.Headers.LastModified = stored.At.ToString("R", CultureInfo.InvariantCulture);
        context.Response.ContentType = stored.Type ?? "binary/octet-stream";
        context.Response.ContentLength = stored.Content.Length;
        if (withBody) await context.Response.Body.WriteAsync(stored.Content, context.RequestAborted);
    }

    private Task DeleteAsync(HttpContext context, string key)
    {
        if (_objects.TryRemove(key, out var stored)) Interlocked.Add(ref _bytes, -stored.Content.Length);
        context.Response.StatusCode = context.Request.Headers.ContainsKey("x-ms-version") ? StatusCodes.Status202Accepted
            : StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ListAsync(HttpContext context, string bucket)
    {
        var start = $"{bucket.TrimEnd('/')}/";
        var prefix = start + context.Request.Query["prefix"];
        var found = _objects.Where(o => o.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(o => o.Key, StringComparer.Ordinal)
            .ToList();
        context.Response.ContentType = "application/xml";
        return context.Response.WriteAsync(new XElement(S3 + "ListBucketResult", new XElement(S3 + "Name", start.Trim('/')),
            new XElement(S3 + "KeyCount", found.Count), new XElement(S3 + "IsTruncated", false),
            found.Select(o => new XElement(S3 + "Contents",
                new XElement(S3 + "Key", o.Key[start.Length..]), new XElement(S3 + "Size", o.Value.Content.Length),
                new XElement(S3 + "ETag", o.Value.Tag)))).ToString());
    }

    private static Task ErrorAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask
            : context.Response.WriteAsync(new XElement("Error", new XElement("Code", code)).ToString());
    }

    private sealed record StoredObject(byte[] Content, string? Type, DateTimeOffset At)
    {
        // S3's tag is the MD5 of the content: a name, not a proof
#pragma warning disable CA5351
        internal string Tag { get; } = $"\"{Convert.ToHexStringLower(MD5.HashData(Content))}\"";
#pragma warning restore CA5351
    }
}
