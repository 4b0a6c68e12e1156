using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace Jauge.Replica;

/// <summary>Leaves politely on SIGTERM: says "not ready", waits until load balancers have noticed, then stops the server.</summary>
/// <remarks>Stopping at once would refuse the connections that a balancer still opens until its next check.</remarks>
internal sealed class Departure(ReplicaSettings settings, Presence presence, IHostApplicationLifetime lifetime, TimeProvider clock)
    : IHostedService, IDisposable
{
    private PosixSignalRegistration? _registration;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registration?.Dispose();

    private void Leave(PosixSignalContext signal)
    {
        signal.Cancel = true;
        presence.Leave();
        _ = Task.Delay(settings.Drain, clock).ContinueWith(_ => lifetime.StopApplication(), TaskScheduler.Default);
    }
}
