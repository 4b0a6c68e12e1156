using System.Runtime.InteropServices;

namespace Jauge.Rehearsal.Network;

/// <summary>Wakes those who wait for an instant, to a tenth of a millisecond: the timers of .NET count in whole ones, which is as much as
/// a link within a data centre delays.</summary>
internal sealed partial class Pacer : IDisposable
{
    private const long Slice = 500_000;
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private readonly TimeProvider _clock;
    private readonly Thread _thread;
    private readonly AutoResetEvent _added = new(false);
    private volatile bool _ended;

    public Pacer(TimeProvider clock)
    {
        _clock = clock;
        _thread = new Thread(Work) { IsBackground = true, Name = "jauge pacer" };
        _thread.Start();
    }

    /// <summary>Nanoseconds of the clock's fine counter.</summary>
    public long Now => (long)(_clock.GetTimestamp() * (1e9 / _clock.TimestampFrequency));

    /// <summary>Waits until <see cref="Now"/> has reached an instant; at once where it has.</summary>
    public Task UntilAsync(long instant)
    {
        if (instant <= Now) return Task.CompletedTask;
        TaskCompletionSource due = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
            _waiting.Enqueue(due, instant);
        _added.Set();
        return due.Task;
    }

    /// <summary>Wakes everybody and ends the thread.</summary>
    public void Dispose()
    {
        _ended = true;
        _added.Set();
        _thread.Join();
        _added.Dispose();
    }

    private void Work()
    {
        while (!_ended)
        {
            if (Wake() is { } next) Sleep(Math.Min(next, Slice));
            else _added.WaitOne();
        }

        lock (_gate)
            while (_waiting.TryDequeue(out var due, out _))
                due.TrySetResult();
    }

    /// <summary>Wakes those whose instant has come; nanoseconds until the next one, null where nobody waits.</summary>
    private long? Wake()
    {
        lock (_gate)
        {
            while (_waiting.TryPeek(out var due, out var instant))
            {
                if (instant - Now is > 0 and var left) return left;
                _waiting.Dequeue();
                due.TrySetResult();
            }

            return null;
        }
    }

    private static void Sleep(long nanoseconds) => NanoSleep(new Interval(0, (nint)nanoseconds), 0);

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(in Interval asked, nint left);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Interval(nint Seconds, nint Nanoseconds);
}
