using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>A bank across the network that can keep everybody waiting. It charges a key once, when it is first asked, and answers when it
/// is let.</summary>
internal sealed class Bank : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, long> _charges = new();
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    private Bank(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public int Requests => Volatile.Read(ref _requests);

    public JsonArray Charges =>
        [.. _charges.Select(charge => new JsonObject { ["key"] = charge.Key, ["amount"] = charge.Value, ["accepted"] = true })];

    public static async Task<Bank> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var bank = new Bank(builder.Build());
        bank._app.Urls.Add("http://127.0.0.1:0");
        bank._app.MapPost("/v1/payment_intents", bank.ChargeAsync);
        await bank._app.StartAsync(Sale.Cancellation);
        return bank;
    }

    /// <summary>Answers from now on, those who wait included.</summary>
    public void Open() => _open.TrySetResult();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ChargeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        _charges.TryAdd(request.Headers["Idempotency-Key"].ToString(), long.Parse(form["amount"]!, null));
        Interlocked.Increment(ref _requests);
        await _open.Task.WaitAsync(request.HttpContext.RequestAborted);
        return Results.Json(new { status = "succeeded" });
    }
}
