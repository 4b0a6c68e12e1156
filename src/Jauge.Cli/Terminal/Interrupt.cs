using System.Runtime.InteropServices;

namespace Jauge.Cli.Terminal;

/// <summary>Turns Ctrl-C into a cancellation while it is held, so that a long reading can end cleanly.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _registration;

    public Interrupt() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
    {
        // a second Ctrl-C ends the process at once
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    });

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }
}
