using Jauge.Replica.Metrics;
using Npgsql;

namespace TicketShop.Data;

/// <summary>Runs work in transactions, again and again while the database is away, for as long as a visitor may be kept waiting.</summary>
/// <remarks>
/// After a lost connection nobody knows whether a transaction was committed. So every piece of work is written to be run twice: it begins
/// by looking for
/// what an earlier run may have left, under an identity (a key, an id) that was chosen before the first run.
/// </remarks>
internal sealed class Database(NpgsqlDataSource source, ShopSettings settings, MetricsPage metrics, TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly Counter _retries = metrics.AddCounter("shop_database_retries_total", "Transactions run again, by cause.", "cause");

    /// <summary>Runs the work in a transaction and commits it, unless the work abandons it.</summary>
    /// <param name="work">Idempotent; runs again after anything that may pass.</param>
    /// <exception cref="DatabaseAwayException">The database was away for longer than a visitor is kept waiting.</exception>
    public Task<T> Transact<T>(Func<Sql, Task<T>> work) => Persist(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var sql = new Sql(connection);
        var answer = await work(sql);
        if (sql.IsAbandoned) await transaction.RollbackAsync();
        else await transaction.CommitAsync();
        return answer;
    });

    /// <summary>Reads what is committed, each statement for itself.</summary>
    /// <exception cref="DatabaseAwayException">The database was away for longer than a visitor is kept waiting.</exception>
    public Task<T> Read<T>(Func<Sql, Task<T>> work) => Persist(connection => work(new Sql(connection)));

    private async Task<T> Persist<T>(Func<NpgsqlConnection, Task<T>> work)
    {
        var began = clock.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                return await work(connection);
            }
            catch (Exception fault) when (Outage.MayPass(fault))
            {
                _retries.Count(Outage.NameOf(fault));
                if (Outage.LeadsAstray(fault)) source.Clear();
                if (clock.GetElapsedTime(began) + pause > settings.Patience) throw new DatabaseAwayException(fault);
                await Task.Delay(pause, clock);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
