using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jauge.StandIn.Tests.Support;

/// <summary>A server that a test writes: it counts who is inside, keeps what arrives, and answers as it is told.</summary>
internal sealed class Callee : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _targets = [];
    private int _inside;

    private Callee(WebApplication app) => _app = app;

    internal Uri Address => new(_app.Urls.First());

    internal int Most { get; private set; }

    internal IReadOnlyList<string> Targets
    {
        get { lock (_targets) return [.. _targets]; }
    }

    internal static async Task<Callee> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var callee = new Callee(app);
        app.Run(context => callee.CountAsync(context, answer));
        await app.StartAsync();
        return callee;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CountAsync(HttpContext context, RequestDelegate answer)
    {
        lock (_targets)
        {
            _targets.Add($"{context.Request.Method} {context.Request.Path}");
            Most = Math.Max(Most, ++_inside);
        }

        try
        {
            await answer(context);
        }
        finally
        {
            lock (_targets) _inside--;
        }
    }
}
