using System.Globalization;
using Jauge.MariaDb;
using Jauge.Roles;

namespace Jauge.StandIn.Databases;

/// <summary>Gives a MariaDB database what the stand-ins need: the pace of its loop on this machine, and the rows that calls lock.</summary>
internal sealed class MariaDbPreparation(DependencyRole role, Uri url, TimeProvider clock)
{
    private const string Rows = "CREATE TABLE IF NOT EXISTS jauge_rows (name VARCHAR(200), id INT, PRIMARY KEY (name, id)) ENGINE=InnoDB";

    private const string Paces =
        "CREATE TABLE IF NOT EXISTS jauge_pace (one INT PRIMARY KEY DEFAULT 1 CHECK (one = 1), steps DOUBLE NOT NULL) ENGINE=InnoDB";

    internal async Task RunAsync(IEnumerable<LockRole> locks, CancellationToken cancellation)
    {
        using var connection = await MariaDbConnection.OpenAsync(MariaDbServer.Address(role, url), cancellation);
        await connection.AskAsync(Rows, cancellation);
        await connection.AskAsync(Paces, cancellation);
        foreach (var wanted in locks) await connection.AskAsync(Numbered(wanted.Rows), cancellation, wanted.Table);
        if (role.Spending == SpendingKind.Work) await CountAsync(connection, cancellation);
    }

    // the server's own table of numbers
    private static string Numbered(int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"INSERT IGNORE INTO jauge_rows SELECT ?, seq FROM seq_0_to_{rows - 1}");

    // once: a second count would change what the replicas that run already ask for
    private async Task CountAsync(MariaDbConnection connection, CancellationToken cancellation)
    {
        if ((await connection.AskAsync("SELECT 1 FROM jauge_pace", cancellation)).Count > 0) return;
        var steps = await Pacing.CountAsync((n, end) => connection.AskAsync(MariaDbSession.Work, end, n), clock, cancellation);
        await connection.AskAsync("INSERT IGNORE INTO jauge_pace (steps) VALUES (?)", cancellation, steps);
    }
}
