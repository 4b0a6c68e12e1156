using System.Net;
using Jauge.Replica.Metrics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Jauge.StandIn.Hosting;

/// <summary>A stand-in that listens on loopback: its own answers, and the health, metrics and faults that all have.</summary>
public sealed class StandInServer : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private readonly WebApplication _app;
    private readonly IStandIn _standIn;
    private readonly Traffic _traffic;
    private readonly TimeProvider _clock;

    private StandInServer(WebApplication app, IStandIn standIn, Traffic traffic, TimeProvider clock) =>
        (_app, _standIn, _traffic, _clock) = (app, standIn, traffic, clock);

    /// <summary>Where it listens, such as <c>http://127.0.0.1:40123</c>.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Listens.</summary>
    /// <param name="standIn">Owned from here on.</param>
    /// <param name="port">On 127.0.0.1; 0: any free one.</param>
    /// <param name="metrics">Where its figures are; served under <c>/metrics</c>.</param>
    /// <param name="clock">Times requests.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<StandInServer> StartAsync(IStandIn standIn, int port, MetricsPage metrics, TimeProvider clock)
    {
        var app = Builder(port).Build();
        var (traffic, faults) = (new Traffic(metrics, clock), new FaultSwitch(clock));
        ControlAnswers.Map(app, standIn, traffic, faults, metrics);
        app.Use(traffic.CountAsync);
        app.Use(faults.ApplyAsync);
        app.UseRouting();
        standIn.Map(app);
        await app.StartAsync();
        return new(app, standIn, traffic, clock);
    }

    /// <summary>Turns <c>/readyz</c> to 503, goes on serving for a while so that balancers see it, then waits for all that is under
    /// way.</summary>
    /// <param name="grace">How long it still takes new requests.</param>
    /// <param name="limit">Longest wait after that.</param>
    /// <returns>Whether everything ended.</returns>
    public async Task<bool> DrainAsync(TimeSpan grace, TimeSpan limit)
    {
        _traffic.IsDraining = true;
        await Task.Delay(grace, _clock);
        for (var start = _clock.GetTimestamp(); _traffic.InFlight + _standIn.InBackground > 0;)
        {
            if (_clock.GetElapsedTime(start) > limit) return false;
            await Task.Delay(Look, _clock);
        }

        return true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromSeconds(1), _clock);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
        await _standIn.DisposeAsync();
    }

    private static WebApplicationBuilder Builder(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // Program says it in a line
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;           // a frozen client is what a drill wants to see, not a 408
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        return builder;
    }
}
