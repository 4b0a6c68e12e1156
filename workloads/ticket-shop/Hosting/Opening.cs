using Jauge.Replica;
using TicketShop.Data;
using TicketShop.Sale;

namespace TicketShop.Hosting;

/// <summary>Prepares the database, then says that the replica is ready. A database that is away is waited for: the replica is alive
/// meanwhile.</summary>
internal sealed class Opening(Database database, ShopSettings settings, Stage stage, Presence presence, ILogger<Opening> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        presence.Starting();
        var file = ConcertFile.Open(settings.ConcertFile);
        while (!stage.IsSet) await TryToOpen(file, stoppingToken);
        presence.Started();
        log.LogInformation("on sale: {Title}", stage.Concert.Title);
    }

    private async Task TryToOpen(ConcertFile file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            stage.Set(await Schema.Migrate(database, file));
        }
        catch (DatabaseAwayException away)
        {
            log.LogWarning("waiting for the database: {Cause}", away.InnerException!.Message);
        }
    }
}
