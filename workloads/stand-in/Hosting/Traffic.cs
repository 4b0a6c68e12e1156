using System.Globalization;
using Jauge.Replica.Metrics;

namespace Jauge.StandIn.Hosting;

/// <summary>Counts and times the requests of a stand-in, those of its control answers left out.</summary>
internal sealed class Traffic
{
    private readonly TimeProvider _clock;
    private readonly Counter _requests;
    private readonly Histogram _durations;
    private int _inFlight;

    internal Traffic(MetricsPage metrics, TimeProvider clock)
    {
        _clock = clock;
        _requests = metrics.AddCounter("http_requests_total", "Requests answered, by class and status; 0: the connection was cut.",
            "request", "code");
        _durations = metrics.AddLatency("http_request_duration_seconds", "From the request's head to the end of the answer.", "request");
        metrics.AddGauge("http_requests_in_flight", "Requests under way.", () => InFlight);
    }

    internal bool IsDraining { get; set; }

    internal int InFlight => Volatile.Read(ref _inFlight);

    internal async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        if (ControlAnswers.Owns(context))
        {
            await next(context);
            return;
        }

        var start = _clock.GetTimestamp();
        Interlocked.Increment(ref _inFlight);
        if (IsDraining) context.Response.Headers.Connection = "close";
        var code = 0;
        try
        {
            await next(context);
            code = context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
            Record(RequestName.Of(context), code, _clock.GetElapsedTime(start));
        }
    }

    private void Record(string name, int code, TimeSpan took)
    {
        _requests.Count(name, code.ToString(CultureInfo.InvariantCulture));
        _durations.Observe(took, name);
    }
}
