using Jauge.Roles;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Calls;

/// <summary>Makes the calls of a request, in order, side by side or on their own, as the simulation does.</summary>
internal sealed class CallRunner(FineDelay delay, Background background, TimeProvider clock)
{
    /// <summary>Makes them; ends when all that must be waited for are back.</summary>
    /// <exception cref="CallFailedException">One has failed that is not optional; the ones after it were not made.</exception>
    internal async Task RunAsync(IReadOnlyList<CallPlan> calls, RequestScope scope)
    {
        var beside = new List<Task>();
        try
        {
            foreach (var call in calls) await RunAsync(call, scope, beside);
        }
        finally
        {
            await Task.WhenAll(beside);
        }
    }

    private async Task RunAsync(CallPlan call, RequestScope scope, List<Task> beside)
    {
        for (var left = call.Count(); left > 0; left--)
        {
            call.Guard.Earn();
            if (call.Role.Mode == WaitMode.Asynchronous) background.Start(() => AloneAsync(call, scope.IsEmpty));
            else if (call.Role.Mode == WaitMode.Parallel) beside.Add(MakeAsync(call, scope));
            else await MakeAsync(call, scope);
        }
    }

    // nobody waits for it, so that it is no part of the request's transaction
    private async Task AloneAsync(CallPlan call, bool isEmpty)
    {
        await using var scope = new RequestScope { IsEmpty = isEmpty };
        await MakeAsync(call, scope);
        await scope.CommitAsync();
    }

    private async Task MakeAsync(CallPlan call, RequestScope scope)
    {
        try
        {
            if (await PersistAsync(call, scope) || call.Miss.Count == 0) return;
            await RunAsync(call.Miss, scope);
            if (call.Callee is ICache cache) await cache.StoreAsync(call, CancellationToken.None);
        }
        catch (CallFailedException) when (call.Role.IsOptional)
        {
            // counted where it failed; the request succeeds without it
        }
    }

    private async Task<bool> PersistAsync(CallPlan call, RequestScope scope)
    {
        var pause = TimeSpan.Zero;
        for (var failed = 1; ; failed++)
        {
            try
            {
                return await AttemptAsync(call, scope);
            }
            catch (CallFailedException problem) when (!problem.IsFinal && call.Guard.RetryAfter(failed, pause) is { } next)
            {
                pause = next;
            }

            await delay.WaitAsync(pause.Ticks * TimeSpan.NanosecondsPerTick);
        }
    }

    private async Task<bool> AttemptAsync(CallPlan call, RequestScope scope)
    {
        call.Guard.Enter();
        var (start, succeeded) = (clock.GetTimestamp(), false);
        using var limit = call.Role.Timeout is { } timeout ? new CancellationTokenSource(timeout, clock) : null;
        try
        {
            var found = await call.Callee.CallAsync(call, scope, limit?.Token ?? CancellationToken.None);
            succeeded = true;
            return found;
        }
        catch (OperationCanceledException late) when (limit?.IsCancellationRequested == true)
        {
            throw new CallFailedException(call.Role.Name, $"no answer within {call.Role.Timeout}", late) { IsTimeout = true };
        }
        finally
        {
            call.Guard.Leave(succeeded);
            call.Durations.Observe(clock.GetElapsedTime(start), call.Role.Name);
            if (!succeeded) call.Failures.Count(call.Role.Name);
        }
    }
}
