using System.Reflection;

namespace TicketShop.Data;

/// <summary>Brings the database to the state that this program expects, whichever replica comes first.</summary>
internal static class Schema
{
    /// <summary>Any number that no other program of this database takes for its lock: "TICKETS" on a telephone's keys.</summary>
    private const long LockKey = 8425387;

    /// <summary>Runs the migrations that have not run yet, and puts the concert on sale if nothing is.</summary>
    /// <remarks>
    /// One transaction under one advisory lock: replicas that start together wait for the first, find its work done, and go on. A crash
    /// leaves nothing half
    /// done. A migration only adds, so that replicas of the previous version go on selling while a rolling update lasts.
    /// </remarks>
    public static Task<Concert> Migrate(Database database, ConcertFile file) => database.Transact(async sql =>
    {
        await sql.Write("select pg_advisory_xact_lock($1)", LockKey);
        await sql.Write("create table if not exists migration (name text primary key, applied_at timestamptz not null default now())");
        foreach (var name in Scripts()) await Apply(sql, name);
        await file.PutOnSale(sql);
        return await Concert.Read(sql);
    });

    private static async Task Apply(Sql sql, string name)
    {
        if (await sql.Write("insert into migration (name) values ($1) on conflict do nothing", name) == 0) return;
        using var script = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        await sql.Write(await script.ReadToEndAsync());
    }

    private static IEnumerable<string> Scripts() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
