using Jauge.Replica;

namespace TrytonReplica;

/// <summary>Prepares the database, starts Tryton, says that the replica is ready, and ends with Tryton if that ends by itself.</summary>
internal sealed class Service(
    Preparation preparation, Gunicorn gunicorn, Front front, Presence presence, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<Service> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await gunicorn.Stop();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await preparation.Ensure(stoppingToken);
        gunicorn.Start();
        while (!gunicorn.Ended.IsCompleted && !await front.IsAnswered(stoppingToken)) await Task.Delay(Pause, clock, stoppingToken);
        presence.Started();
        await gunicorn.Ended.WaitAsync(stoppingToken);
        log.LogError("Tryton ended by itself");
        Environment.ExitCode = 1;
        lifetime.StopApplication();
    }
}
