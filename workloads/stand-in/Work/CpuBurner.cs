namespace Jauge.StandIn.Work;

/// <summary>Threads of its own that burn CPU time: the thread pool, and with it every answer and every call, stays free for input and
/// output.</summary>
/// <remarks>Threads are made as they are needed, up to a bound; the system shares the cores among them, as it does among the workers of a
/// real server.</remarks>
internal sealed class CpuBurner : IDisposable
{
    private const int StackBytes = 128 * 1024;
    private const int StepsBetweenLooks = 8_000;            // about 8 µs: the clock costs 0.3 µs
    private readonly Queue<Job> _jobs = new();
    private readonly int _most;
    private int _threads;
    private int _idle;
    private bool _isClosed;
    private long _burnt;

    /// <summary>A burner.</summary>
    /// <param name="most">Threads at most; 1 or more. Work beyond waits, first come first served.</param>
    internal CpuBurner(int most) => _most = most;

    /// <summary>CPU time burnt so far, in seconds.</summary>
    internal double BurntSeconds => TimeSpan.FromMicroseconds(Interlocked.Read(ref _burnt) / 1000).TotalSeconds;

    /// <summary>Burns; ends when the thread has had so much CPU time.</summary>
    /// <param name="nanoseconds">0 or less: nothing is done.</param>
    internal Task BurnAsync(long nanoseconds)
    {
        if (nanoseconds <= 0) return Task.CompletedTask;
        var job = new Job(nanoseconds);
        lock (_jobs)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            _jobs.Enqueue(job);
            if (_idle > 0) Monitor.Pulse(_jobs);
            else if (_threads < _most) Hire();
        }

        return job.Task;
    }

    public void Dispose()
    {
        lock (_jobs)
        {
            _isClosed = true;
            Monitor.PulseAll(_jobs);
        }
    }

    private void Hire()
    {
        _threads++;
        new Thread(Serve, StackBytes) { IsBackground = true, Name = $"burner {_threads}" }.Start();
    }

    private void Serve()
    {
        while (Next() is { } job)
        {
            Burn(job.Nanoseconds);
            Interlocked.Add(ref _burnt, job.Nanoseconds);
            job.SetResult();
        }
    }

    private Job? Next()
    {
        lock (_jobs)
        {
            _idle++;
            while (_jobs.Count == 0 && !_isClosed) Monitor.Wait(_jobs);
            _idle--;
            return _jobs.TryDequeue(out var job) ? job : null;
        }
    }

    private static void Burn(long nanoseconds)
    {
        var end = ThreadClock.Nanoseconds() + nanoseconds;
        for (var state = (ulong)nanoseconds; ThreadClock.Nanoseconds() < end;) state = Steps(state);
    }

    // each step needs the one before: no compiler can leave it out or do two at once
    private static ulong Steps(ulong state)
    {
        for (var i = 0; i < StepsBetweenLooks; i++) state = unchecked((state ^ (state >> 29)) * 0xBF58476D1CE4E5B9);
        return state;
    }

    private sealed class Job(long nanoseconds) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        internal long Nanoseconds => nanoseconds;
    }
}
