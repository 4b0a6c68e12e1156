using TicketShop.Data;

namespace TicketShop.Sale;

/// <summary>What nobody asks for and somebody must do: every replica does it, each second; the database lets only one of them have each
/// row.</summary>
internal sealed class Housekeeping(Reservations reservations, Checkout checkout, Stage stage, TimeProvider clock, ILogger<Housekeeping> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>An order that is pending for longer was left behind: no visitor is kept waiting that long for his answer.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (stage.IsSet) await TidyUp();
        }
    }

    private async Task TidyUp()
    {
        try
        {
            await reservations.Expire();
            await checkout.SettleForgotten(Forgotten);
        }
        catch (DatabaseAwayException away)
        {
            log.LogWarning("housekeeping waits: {Cause}", away.InnerException!.Message);
        }
    }
}
