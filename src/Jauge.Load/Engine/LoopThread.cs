using System.Runtime.ExceptionServices;

namespace Jauge.Load.Engine;

/// <summary>The thread of a loop: what goes wrong there is told where the run was asked for.</summary>
internal sealed class LoopThread
{
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _failure;

    internal LoopThread(LoadLoop loop)
    {
        _thread = new(() => Play(loop)) { Name = "load", IsBackground = true };
        _thread.Start();
    }

    internal bool Join(TimeSpan atMost) => _thread.Join(atMost);

    internal void Rethrow() => _failure?.Throw();

    private void Play(LoadLoop loop)
    {
        try
        {
            // TLS goes on within calls of the loop: it has nothing to carry along
            using var unflowed = ExecutionContext.SuppressFlow();
            loop.Run();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }
}
