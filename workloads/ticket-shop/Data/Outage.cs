using System.Net.Sockets;
using Npgsql;

namespace TicketShop.Data;

/// <summary>Tells a database that is away for a moment (failing over, restarting, overloaded) from a mistake of ours.</summary>
internal static class Outage
{
    /// <summary>A standby, or a primary that is still read-only after a restart: to be left like a lost connection.</summary>
    private const string ReadOnly = "25006";

    /// <summary>The server ended a session that had been idle inside a transaction, as a frozen replica is.</summary>
    private const string IdleInTransaction = "25P03";

    /// <summary>Lock not obtained within <c>lock_timeout</c>.</summary>
    private const string LockTimeout = "55P03";

    /// <summary>Connection exceptions, rollbacks by conflict or deadlock, lack of resources, shutdown and start-up, system
    /// errors.</summary>
    /// <remarks>Source: https://www.postgresql.org/docs/15/errcodes-appendix.html (read 2026-11).</remarks>
    private static readonly string[] PassingClasses = ["08", "40", "53", "57P", "58"];

    /// <summary>The same work may succeed a little later. Whether it has been done already is unknown.</summary>
    public static bool MayPass(Exception fault) => fault switch
    {
        PostgresException { SqlState: ReadOnly or IdleInTransaction or LockTimeout } => true,
        PostgresException refusal => PassingClasses.Any(refusal.SqlState.StartsWith),
        NpgsqlException or SocketException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>The pool's other connections lead to the same wrong server.</summary>
    public static bool LeadsAstray(Exception fault) => fault is PostgresException { SqlState: ReadOnly };

    /// <summary>What the metrics call it: the SQLSTATE, or "connection".</summary>
    public static string NameOf(Exception fault) => fault is PostgresException refusal ? refusal.SqlState : "connection";
}
