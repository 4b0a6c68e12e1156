namespace Jauge.StandIn.Work;

/// <summary>Waits that end on the microsecond rather than on the timer's next millisecond: one thread that sleeps until the next is
/// due.</summary>
/// <remarks>A described 1 ms would otherwise be 1 to 2 ms, an error larger than most predictions. What is left is the kernel's timer slack,
/// 50 µs by default (prctl(2), PR_SET_TIMERSLACK).</remarks>
internal sealed class FineDelay : IDisposable
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private readonly PriorityQueue<TaskCompletionSource, long> _due = new();
    private readonly TimeProvider _clock;
    private readonly Sleeper _sleeper = new();
    private bool _isStarted;
    private bool _isClosed;

    internal FineDelay(TimeProvider clock) => _clock = clock;

    /// <summary>Ends after so long, never before.</summary>
    /// <param name="nanoseconds">0 or less: at once.</param>
    internal Task WaitAsync(long nanoseconds)
    {
        if (nanoseconds <= 0) return Task.CompletedTask;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_due)
        {
            var at = Now() + nanoseconds;
            var isFirst = !_due.TryPeek(out _, out var first) || at < first;
            _due.Enqueue(done, at);
            if (!_isStarted) Start();
            else if (isFirst) _sleeper.Wake();
        }

        return done.Task;
    }

    public void Dispose()
    {
        lock (_due) _isClosed = true;
        if (_isStarted) _sleeper.Wake();
        else _sleeper.Dispose();
    }

    private void Start()
    {
        _isStarted = true;
        new Thread(Run) { IsBackground = true, Name = "delays" }.Start();
    }

    private void Run()
    {
        for (long wait; (wait = Release()) >= 0;) _sleeper.Sleep(wait);
        _sleeper.Dispose();
    }

    // ends what is due; nanoseconds until the next one, −1 at the end
    private long Release()
    {
        lock (_due)
        {
            if (_isClosed) return -1;
            while (_due.TryPeek(out var done, out var at))
            {
                var left = at - Now();
                if (left > 0) return left;
                _due.Dequeue();
                done.SetResult();
            }

            return NanosecondsPerSecond;
        }
    }

    private long Now() => (long)(_clock.GetTimestamp() * ((double)NanosecondsPerSecond / _clock.TimestampFrequency));
}
