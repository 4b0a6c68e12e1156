using Jauge.Replica;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TicketShop.Hosting;

/// <summary>Sends the spans that ASP.NET Core and Npgsql make anyway, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says; without it, sends
/// nothing.</summary>
/// <remarks>The W3C header <c>traceparent</c> is continued by ASP.NET Core and passed on by HttpClient, with or without an
/// exporter.</remarks>
internal static class Tracing
{
    public static IDisposable? Start(ReplicaSettings replica)
    {
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is not { Length: > 0 }) return null;
        return Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService("ticket-shop", serviceInstanceId: replica.Name))
            .AddSource("Microsoft.AspNetCore", "Npgsql", "System.Net.Http")
            .AddOtlpExporter()
            .Build();
    }
}
