using System.Net.Sockets;
using Jauge.Core;

namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>Where a server, or the proxy before it, takes connections.</summary>
/// <param name="Port">On loopback.</param>
/// <param name="User">Who connects.</param>
/// <param name="Password">His password.</param>
/// <param name="Database">The database; it exists.</param>
public sealed record MariaDbAddress(int Port, string User, string Password, string Database)
{
    /// <summary>How long a connection may take, and a statement.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For programs: <c>mysql://user:password@127.0.0.1:port/database</c>.</summary>
    public string Url => $"mysql://{User}:{Password}@127.0.0.1:{Port}/{Database}";

    /// <summary>Runs a statement on a connection of its own.</summary>
    /// <exception cref="MariaDbException">The server refuses.</exception>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="TimeoutException">Nobody answers in time.</exception>
    public async Task<EquatableList<MariaDbRow>> AskAsync(string statement, CancellationToken cancellation)
    {
        using var connection = await MariaDbConnection.OpenAsync(this, cancellation).ConfigureAwait(false);
        return await connection.AskAsync(statement, cancellation).ConfigureAwait(false);
    }
}
