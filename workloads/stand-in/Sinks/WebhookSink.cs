using Jauge.StandIn.Hosting;

namespace Jauge.StandIn.Sinks;

/// <summary>Takes any request as a webhook and keeps it: how long an alert took to come is read from it.</summary>
internal sealed class WebhookSink(TimeProvider clock) : IStandIn
{
    private readonly Arrivals _arrivals = new(clock);

    public bool IsReady => true;

    public int InBackground => 0;

    public void Map(WebApplication app)
    {
        _arrivals.Map(app);
        app.MapFallback("{**path}", KeepAsync);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task KeepAsync(HttpContext context)
    {
        RequestName.Set(context, "webhook");
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString(), StringComparer.Ordinal);
        _arrivals.Add(context.Request.Method, $"{context.Request.Path}{context.Request.QueryString}", headers, body);
    }
}
