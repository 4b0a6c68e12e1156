using System.Globalization;
using Jauge.Core;
using Jauge.MariaDb;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Parts.MariaDb;

namespace Jauge.Rehearsal.Backups;

/// <summary>Finds a second of MariaDB's log at which it is known what every table holds.</summary>
internal static class MariaDbMoment
{
    private const string Programs = "NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    /// <summary>Lets nobody write until the next second has begun, and notes what the tables hold.</summary>
    /// <remarks>The log knows whole seconds, those in which statements began. Who began to write before that second and had to wait comes
    /// into the log after it all the same: the
    /// log is closed while nobody writes, and its end, which bears the new second, is where a recovery stops.</remarks>
    /// <exception cref="MariaDbException">The server refuses.</exception>
    internal static async Task<KnownMoment> TakeAsync(MariaDbServer server, DrillClock clock, CancellationToken cancellation)
    {
        using var held = await MariaDbConnection.OpenAsync(server.Patient(Patience), cancellation).ConfigureAwait(false);
        await held.AskAsync("FLUSH TABLES WITH READ LOCK", cancellation).ConfigureAwait(false);
        var (before, begun) = (clock.Now, await SecondAsync(held, cancellation).ConfigureAwait(false));
        var digests = new List<KeyValuePair<string, DatabaseDigest>>();
        var databases = await held.AskAsync(
            $"SELECT schema_name d FROM information_schema.schemata WHERE schema_name {Programs}", cancellation).ConfigureAwait(false);
        foreach (var database in databases.Select(r => r.First!)) digests.Add(
            new(database, await DigestAsync(held, database, cancellation).ConfigureAwait(false)));
        var at = begun;
        while ((at = await SecondAsync(held, cancellation).ConfigureAwait(false)) == begun) await Task.Delay(Poll, clock.Time, cancellation)
            .ConfigureAwait(false);
        await held.AskAsync("FLUSH BINARY LOGS", cancellation).ConfigureAwait(false);
        return new(at, before, clock.Now, digests.ToEquatableMap());
    }

    /// <summary>What a database of a server holds.</summary>
    internal static async Task<DatabaseDigest> DigestAsync(MariaDbServer server, string database, CancellationToken cancellation)
    {
        using var connection = await MariaDbConnection.OpenAsync(server.Patient(Patience), cancellation).ConfigureAwait(false);
        return await DigestAsync(connection, database, cancellation).ConfigureAwait(false);
    }

    // the checksum is a sum over the rows, whatever their order (mariadb.com, "CHECKSUM TABLE")
    private static async Task<DatabaseDigest> DigestAsync(MariaDbConnection connection, string database, CancellationToken cancellation)
    {
        var tables = await connection.AskAsync(
            "SELECT table_name t FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'", cancellation,
                database).ConfigureAwait(false);
        var digests = new List<TableDigest>();
        foreach (var name in tables.Select(t => $"`{database}`.`{t.First}`"))
        {
            var rows = (await connection.AskAsync($"SELECT COUNT(*) FROM {name}", cancellation).ConfigureAwait(false))[0].First!;
            var sum = (await connection.AskAsync($"CHECKSUM TABLE {name} EXTENDED", cancellation).ConfigureAwait(false))[0]["Checksum"];
            digests.Add(new(name, long.Parse(rows, CultureInfo.InvariantCulture), sum ?? ""));
        }

        return new([.. digests.OrderBy(d => d.Table, StringComparer.Ordinal)]);
    }

    private static async Task<DateTimeOffset> SecondAsync(MariaDbConnection connection, CancellationToken cancellation) =>
        DateTimeOffset.Parse(
        (await connection.AskAsync("SELECT UTC_TIMESTAMP() t", cancellation).ConfigureAwait(false))[0].First!, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal);
}
