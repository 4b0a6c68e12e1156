using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Control.Resilience;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Attempts after a failure: at once, or after a pause and within a budget.</content>
internal sealed partial class SystemRun
{
    private const ulong PauseSalt = 0xBF58476D1CE4E5B9;
    private readonly RetryOptions[] _retries;
    private readonly RetryBudget[] _budgets;            // one in each region for each call with retries of its own kind

    private static RetryBudget[] Budgets(List<RetryOptions> retries, int regions) =>
        [.. retries.SelectMany(r => Enumerable.Repeat(r.Budget is { } budget ? new RetryBudget(budget, TimeSpan.Zero) : default, regions))];

    private void EarnRetries(int row, int region, long now)
    {
        var at = _rows[row].Retry;
        if (_retries[at].Budget is { } budget) _budgets[(at * _model.Regions.Count) + region].OnRequest(budget, Time(now));
    }

    // the caller waits on; without a budget left the call has failed
    private void TryAgain(int parent, int row, int occurrence, int attempt, FailureCause cause, long now)
    {
        ref readonly var call = ref _rows[row];
        if (call.Retry < 0)
            Spawn(parent, row, occurrence, attempt, now);
        else if (PauseBefore(parent, row, occurrence, attempt, now) is not { } pause)
            Return(parent, call.Mode, call.IsOptional ? FailureCause.None : cause, now);
        else if (pause == TimeSpan.Zero)
            Spawn(parent, row, occurrence, attempt, now);
        else
            Push(now + RunTime.FromTimeSpan(pause), RunEvent.RetryDue, Called(parent, row, occurrence, attempt, now));
    }

    private TimeSpan? PauseBefore(int parent, int row, int occurrence, int attempt, long now)
    {
        var options = _retries[_rows[row].Retry];
        ref var budget = ref _budgets[(_rows[row].Retry * _model.Regions.Count) + _frames[parent].Region];
        var key = unchecked(_frames[parent].ListKey + _rows[row].Salt + ((ulong)occurrence * OccurrenceStep) + PauseSalt);
        var stream = new RandomStream(RandomStream.Mix(unchecked(key + ((ulong)attempt * AttemptSalt))));
        var failed = new FailedCall(Time(now), TimeSpan.MaxValue, PauseOf(options.Backoff, key, attempt - 1));
        return Retry.After(options, attempt, in failed, ref budget, ref stream);
    }

    // drawn again rather than kept: only decorrelated pauses ask for the one before
    private static TimeSpan PauseOf(BackoffOptions backoff, ulong key, int attempt)
    {
        var pause = TimeSpan.Zero;
        for (var i = 1; i <= attempt && backoff.Jitter == Jitter.Decorrelated; i++)
        {
            var stream = new RandomStream(RandomStream.Mix(unchecked(key + ((ulong)i * AttemptSalt))));
            pause = backoff.Delay(i, pause, ref stream);
        }

        return pause;
    }
}
