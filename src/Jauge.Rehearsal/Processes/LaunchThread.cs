using System.Collections.Concurrent;
using System.Diagnostics;

namespace Jauge.Rehearsal.Processes;

/// <summary>
/// The one thread that starts every process and lives as long as the supervisor. "Kill me when my parent dies" is kept by the kernel for
/// the thread that forked, not for its process: what a thread of the pool starts is killed when the pool retires that thread.
/// </summary>
internal sealed class LaunchThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    public LaunchThread()
    {
        _thread = new Thread(Work) { IsBackground = true, Name = "jauge launch" };
        _thread.Start();
    }

    /// <summary>Starts a process on the thread.</summary>
    public Task<Process> StartAsync(ProcessStartInfo start)
    {
        TaskCompletionSource<Process> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() => Start(start, started));
        return started.Task;
    }

    /// <summary>Ends the thread, and with it every child that still runs.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private static void Start(ProcessStartInfo start, TaskCompletionSource<Process> started)
    {
        try
        {
            started.SetResult(Process.Start(start)!);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or IOException or UnauthorizedAccessException)
        {
            started.SetException(failure);
        }
    }

    private void Work()
    {
        foreach (var action in _work.GetConsumingEnumerable())
            action();
    }
}
