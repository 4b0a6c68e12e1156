using System.Text.Json;
using System.Text.Json.Serialization;
using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Core;

namespace Jauge.StandIn.Hosting;

/// <summary>Faults that are set while the program runs, by <c>POST /faults</c>; <c>DELETE /faults</c> ends them.</summary>
internal sealed class FaultSwitch(TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly Lock _lock = new();
    private RandomStream _stream = new(StreamKey.Of(1, 0, "faults", "stand-in"));
    private ActiveFaults _active = ActiveFaults.None;

    internal bool IsUnhealthy => Now.Faults.Unhealthy;

    private ActiveFaults Now => _active is { Ends: { } ends } && clock.GetTimestamp() >= ends ? ActiveFaults.None : _active;

    internal async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsDelete(context.Request.Method)) _active = ActiveFaults.None;
        else if (HttpMethods.IsPost(context.Request.Method) && await RefusedAsync(context)) return;
        await context.Response.WriteAsJsonAsync(Now.Faults, Json);
    }

    internal async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        if (await IsStoppedAsync(context)) return;
        if (Now.Faults.Outage == Outage.Lose) await LoseAsync(context, next);
        else await next(context);
    }

    private static async Task LoseAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Body = Stream.Null;
        await next(context);
        context.Abort();
    }

    private async Task<bool> RefusedAsync(HttpContext context)
    {
        try
        {
            _active = ActiveFaults.Of(await context.Request.ReadFromJsonAsync<Faults>(Json) ?? new(), clock);
            return false;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(problem.Message + "\n");
            return true;
        }
    }

    private async Task<bool> IsStoppedAsync(HttpContext context)
    {
        var now = Now;
        if (ReferenceEquals(now, ActiveFaults.None)) return false;
        if (now.Faults.Outage == Outage.Hang) await HangAsync(context);
        if (now.Faults.Outage == Outage.Abort || context.RequestAborted.IsCancellationRequested) return Cut(context);
        if (now.Delay is { } delay) await Task.Delay(TimeSpan.FromMicroseconds(delay.Draw(Bits()) / 1000), clock);
        if (now.Faults.ErrorRate <= 0 || Unit() >= now.Faults.ErrorRate) return false;
        context.Response.StatusCode = now.Faults.Status;
        return true;
    }

    private async Task HangAsync(HttpContext context)
    {
        while (Now.Faults.Outage == Outage.Hang && !context.RequestAborted.IsCancellationRequested) await Task.Delay(Look, clock);
    }

    private static bool Cut(HttpContext context)
    {
        context.Abort();
        return true;
    }

    private ulong Bits()
    {
        lock (_lock) return _stream.NextBits();
    }

    private double Unit()
    {
        lock (_lock) return RandomStreams.NextUnit(ref _stream);
    }

    private sealed record ActiveFaults(Faults Faults, Sampler? Delay, long? Ends)
    {
        internal static readonly ActiveFaults None = new(new(), null, null);

        internal static ActiveFaults Of(Faults faults, TimeProvider clock) =>
            faults.ErrorRate is < 0 or > 1 || faults.Status is < 400 or > 599
            ? throw new FormatException("errorRate lies in 0..1 and status in 400..599")
            : new(faults, Sampled(faults.Delay), End(faults.For, clock));

        private static Sampler? Sampled(string? text) => text is null ? null
            : Distribution.TryParse(text, out var delay) ? Sampler.Of(delay)
                : throw new FormatException($"delay: '{text}' is no time such as 200 ms");

        private static long? End(string? text, TimeProvider clock) => text is null ? null
            : Durations.TryParse(text, out var time) ? clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency)
            : throw new FormatException($"for: '{text}' is no time such as 10 s");
    }
}
