using System.Globalization;
using Jauge.Replica.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jauge.Replica;

/// <summary>Counts and times every request by the name of its endpoint. Health, readiness and metrics have none and are not
/// counted.</summary>
internal sealed class RequestMetrics
{
    private readonly TimeProvider _clock;
    private readonly Counter _requests;
    private readonly Histogram _durations;
    private long _inFlight;

    public RequestMetrics(MetricsPage page, TimeProvider clock)
    {
        _clock = clock;
        _requests = page.AddCounter("http_requests_total", "Requests answered.", "request", "code");
        _durations =
            page.AddLatency("http_request_duration_seconds", "From the first byte of a request to the end of its answer.", "request");
        page.AddGauge("http_requests_in_flight", "Requests being answered.", () => Interlocked.Read(ref _inFlight));
    }

    public async Task Measure(HttpContext context, RequestDelegate next)
    {
        if (NameOf(context) is not { } name)
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref _inFlight);
        var began = _clock.GetTimestamp();
        var code = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            code = context.Response.StatusCode;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
            name = context.Features.Get<RequestName>()?.Name ?? name;
            _durations.Observe(_clock.GetElapsedTime(began), name);
            _requests.Count(name, code.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? NameOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
}
