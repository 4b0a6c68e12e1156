namespace Jauge.Rehearsal.Parts.Takeover;

/// <summary>Watches a primary and has another take over when it is lost: the orchestrator that a cloud's managed database brings and Debian
/// does not.</summary>
/// <param name="timing">How it is watched.</param>
/// <param name="time">The clock.</param>
public sealed class PrimaryWatch(WatchTiming timing, TimeProvider time)
{
    /// <summary>Watches until the primary is lost, and has another take over, once.</summary>
    /// <param name="isThere">Asks the primary; what it throws is a no.</param>
    /// <param name="takeOver">Promotes another and sends clients there.</param>
    /// <param name="cancellation">Ends the watch.</param>
    /// <returns>How long each step took.</returns>
    public async Task<TakeoverTimes> RunAsync(Func<CancellationToken, Task> isThere, Func<CancellationToken, Task> takeOver,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(takeOver);
        var lost = await LossAsync(isThere, cancellation).ConfigureAwait(false);
        var detected = time.GetTimestamp();
        await takeOver(cancellation).ConfigureAwait(false);
        return new(time.GetElapsedTime(lost, detected), time.GetElapsedTime(detected));
    }

    // the instant of the first question of those that stayed without answer
    private async Task<long> LossAsync(Func<CancellationToken, Task> isThere, CancellationToken cancellation)
    {
        var (failures, first) = (0, time.GetTimestamp());
        while (failures < timing.Failures)
        {
            var asked = time.GetTimestamp();
            if (await AnswersAsync(isThere, cancellation).ConfigureAwait(false)) failures = 0;
            else if (failures++ == 0) first = asked;
            if (failures < timing.Failures) await Task.Delay(timing.Interval, time, cancellation).ConfigureAwait(false);
        }

        return first;
    }

    private async Task<bool> AnswersAsync(Func<CancellationToken, Task> isThere, CancellationToken cancellation)
    {
        try
        {
            await isThere(cancellation).WaitAsync(timing.Timeout, time, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
