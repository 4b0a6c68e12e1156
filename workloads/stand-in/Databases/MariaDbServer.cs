using System.Net.Sockets;
using Jauge.MariaDb;
using Jauge.Roles;

namespace Jauge.StandIn.Databases;

/// <summary>MariaDB, or MySQL with its old way of logging in.</summary>
internal sealed class MariaDbServer(DependencyRole role, Uri writer, Uri? reader, Pace pace) : IDatabase
{
    private const int UsualPort = 3306;
    private readonly MariaDbPool _writer = new(Address(role, writer));
    private readonly MariaDbPool? _reader = reader is null ? null : new(Address(role, reader));

    public async Task<IDatabaseSession> OpenAsync(bool reads, CancellationToken cancellation)
    {
        var pool = reads ? _reader ?? _writer : _writer;
        try
        {
            return new MariaDbSession(pool, await pool.TakeAsync(cancellation), role.Spending, pace);
        }
        catch (Exception problem) when (MariaDbSession.IsOfTheDatabase(problem))
        {
            throw new DatabaseException(problem.Message, problem);
        }
    }

    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        _reader?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <remarks>A statement has no limit of its own: a call's own time limit ends it.</remarks>
    internal static MariaDbAddress Address(DependencyRole role, Uri url) => new(
        url.Port > 0 ? url.Port : UsualPort, url.User(), url.Password(), Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')))
    {
        Host = url.Host, Timeout = role.ConnectTimeout ?? TimeSpan.FromSeconds(2), StatementTimeout = Timeout.InfiniteTimeSpan,
    };
}
