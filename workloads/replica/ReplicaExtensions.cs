using System.Net;
using Jauge.Replica.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Jauge.Replica;

/// <summary>Makes a web application a replica: its port, health, readiness, metrics and a polite departure.</summary>
public static class ReplicaExtensions
{
    /// <summary>Listens where the environment says, on loopback alone, and registers what <see cref="UseReplica"/> needs.</summary>
    /// <param name="builder">The web application's.</param>
    /// <param name="processorSeconds">Processor time used so far, where more than this process does the work; null for this
    /// process.</param>
    /// <exception cref="FormatException">A variable of the environment is no number.</exception>
    public static ReplicaSettings AddReplica(this WebApplicationBuilder builder, Func<double>? processorSeconds = null)
    {
        var settings = ReplicaSettings.FromEnvironment();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, settings.Port);
            server.AddServerHeader = false;
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings).AddSingleton<Presence>().AddSingleton<RequestMetrics>()
            .AddSingleton(NewPage(processorSeconds ?? OwnSeconds));
        builder.Services.AddHostedService<Departure>();
        return settings;
    }

    /// <summary>Answers <c>/healthz</c>, <c>/readyz</c> and <c>/metrics</c>, and measures every endpoint that has a name.</summary>
    public static void UseReplica(this WebApplication app)
    {
        var presence = app.Services.GetRequiredService<Presence>();
        var settings = app.Services.GetRequiredService<ReplicaSettings>();
        app.UseRouting();
        app.Use((context, next) => Introduce(context, next, settings, presence));
        app.Use(next => context => app.Services.GetRequiredService<RequestMetrics>().Measure(context, next));
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/readyz", () => presence.IsReady ? Results.Text("ready") : Results.Text("not ready", statusCode: 503));
        app.MapGet("/metrics", (MetricsPage page) => Results.Text(page.Write(), "text/plain; version=0.0.4"));
    }

    private static Task Introduce(HttpContext context, RequestDelegate next, ReplicaSettings settings, Presence presence)
    {
        context.Response.Headers["X-Replica"] = settings.Name;
        if (presence.IsLeaving) context.Response.Headers.Connection = "close";
        return next(context);
    }

    private static double OwnSeconds() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static MetricsPage NewPage(Func<double> processorSeconds)
    {
        var page = new MetricsPage();
        page.AddProcess();
        return page;
    }
}
