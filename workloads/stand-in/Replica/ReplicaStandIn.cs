using Jauge.Replica.Metrics;
using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Hosting;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Replica;

/// <summary>One replica of any component: it plays the role that a rehearsal has written.</summary>
internal sealed class ReplicaStandIn : IStandIn
{
    private readonly string _replica;
    private readonly ReplicaRole _role;
    private readonly ReplicaPlan _plan;
    private readonly ReplicaWorker _worker;
    private readonly FineDelay _delay;
    private readonly Background _background = new();
    private readonly TimeProvider _clock;
    private readonly long _ready;

    /// <summary>A replica that is starting.</summary>
    /// <param name="role">What it plays.</param>
    /// <param name="settings">Its name, and where its dependencies are if the role does not say.</param>
    /// <param name="alive">How long the process has been running.</param>
    /// <param name="metrics">Takes its figures.</param>
    /// <param name="clock">Times everything.</param>
    internal ReplicaStandIn(ReplicaRole role, Settings settings, TimeSpan alive, MetricsPage metrics, TimeProvider clock)
    {
        (_role, _replica, _clock, _delay) = (role, settings.Replica, clock, new(clock));
        _plan = new(role, _replica, new(settings, metrics, _delay, clock), metrics, clock);
        _worker = new(role, new(_delay, _background, clock), _delay, metrics, clock);
        var left = TimeSpan.FromMicroseconds(_plan.StartsIn / 1000) - alive;
        _ready = clock.GetTimestamp() + (long)(Math.Max(0, left.TotalSeconds) * clock.TimestampFrequency);
        metrics.AddGauge("starts_in_seconds", "From the start of the process to its first request, as drawn.", () => _plan.StartsIn / 1e9);
    }

    public bool IsReady => _clock.GetTimestamp() >= _ready;

    public int InBackground => _background.Count + _worker.Inside;

    public void Map(WebApplication app) => app.Run(AnswerAsync);

    public async ValueTask DisposeAsync()
    {
        _worker.Dispose();
        _delay.Dispose();
        foreach (var callee in _plan.Callees) await callee.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (!_plan.Operations.TryGetValue((context.Request.Method, context.Request.Path.Value ?? "/"), out var operation))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        RequestName.Set(context, operation.Role.Name);
        var (status, why) = IsReady ? await DoAsync(operation, context) : (StatusCodes.Status503ServiceUnavailable, "starting");
        if (!context.RequestAborted.IsCancellationRequested) await WriteAsync(context.Response, status, why, operation.Role.AnswerBytes);
    }

    private async Task<(int Status, string Why)> DoAsync(OperationPlan operation, HttpContext context)
    {
        using var waits = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var work = _worker.DoAsync(operation, EmptyHeader.IsIn(context), waits.Token);
        try
        {
            await (_role.Timeout is { } limit ? work.WaitAsync(limit, _clock) : work);
            return (StatusCodes.Status200OK, "");
        }
        catch (RefusedException problem)
        {
            return (StatusCodes.Status503ServiceUnavailable, problem.Message);
        }
        catch (CallFailedException problem)
        {
            return (problem.IsTimeout ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status502BadGateway, problem.Message);
        }
        catch (Exception problem) when (problem is TimeoutException or OperationCanceledException)
        {
            await waits.CancelAsync();          // what waits for a place never begins; what has begun goes on
            return (StatusCodes.Status504GatewayTimeout, "the request took too long");
        }
    }

    private async Task WriteAsync(HttpResponse response, int status, string why, long bytes)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain";
        response.Headers["X-Replica"] = _replica;
        if (why.Length > 0)
        {
            await response.WriteAsync(why + "\n");
            return;
        }

        response.Headers.ContentLength = bytes;
        for (var left = bytes; left > 0; left -= Answers.Chunk.Length) await response.Body.WriteAsync(Answers.First(left));
    }
}
