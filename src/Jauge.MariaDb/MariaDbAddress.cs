using System.Net.Sockets;
using Jauge.Core;

namespace Jauge.MariaDb;

/// <summary>Where a server, or the proxy before it, takes connections.</summary>
/// <param name="Port">Of <see cref="Host"/>.</param>
/// <param name="User">Who connects.</param>
/// <param name="Password">His password; empty for none.</param>
/// <param name="Database">The database; it exists.</param>
public sealed record MariaDbAddress(int Port, string User, string Password, string Database)
{
    /// <summary>An IPv4 address or a name.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>How long a connection may take; above zero.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a statement may take; null: as long as a connection. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for
    /// no limit.</summary>
    public TimeSpan? StatementTimeout { get; init; }

    /// <summary>For programs: <c>mysql://user:password@127.0.0.1:port/database</c>.</summary>
    public string Url => $"mysql://{User}:{Password}@{Host}:{Port}/{Database}";

    /// <summary>Runs a statement on a connection of its own.</summary>
    /// <param name="statement">One statement, without parameters.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="MariaDbException">The server refuses.</exception>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="TimeoutException">Nobody answers in time.</exception>
    public async Task<EquatableList<MariaDbRow>> AskAsync(string statement, CancellationToken cancellation)
    {
        using var connection = await MariaDbConnection.OpenAsync(this, cancellation).ConfigureAwait(false);
        return await connection.AskAsync(statement, cancellation).ConfigureAwait(false);
    }
}
