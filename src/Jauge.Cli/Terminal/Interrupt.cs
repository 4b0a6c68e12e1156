using System.Runtime.InteropServices;

namespace Jauge.Cli.Terminal;

/// <summary>Turns Ctrl-C into a cancellation while it is held, so that a long reading can end cleanly.</summary>
internal sealed class Interrupt : IDisposable
{
    // timeout(1) signals its child, and then the child's group: twice within a millisecond, and yet meant once
    private const long Together = 200;
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _registration;

    private long _first;

    public Interrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        // a second Ctrl-C ends the process at once
        if (!_source.IsCancellationRequested) _first = Environment.TickCount64;
        context.Cancel = Environment.TickCount64 - _first < Together;
        _source.Cancel();
    });

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
