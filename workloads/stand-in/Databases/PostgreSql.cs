using Jauge.Roles;
using Jauge.StandIn.Calls;
using Npgsql;

namespace Jauge.StandIn.Databases;

/// <summary>PostgreSQL by Npgsql.</summary>
internal sealed class PostgreSql : IDatabase
{
    private const int PostgreSqlPort = 5432;
    private readonly NpgsqlDataSource _writer;
    private readonly NpgsqlDataSource _reader;
    private readonly SpendingKind _spending;
    private readonly Pace _pace;

    internal PostgreSql(DependencyRole role, Uri writer, Uri? reader, Pace pace)
    {
        _writer = Source(role, writer);
        _reader = reader is null ? _writer : Source(role, reader);
        (_spending, _pace) = (role.Spending, pace);
    }

    public async Task<IDatabaseSession> OpenAsync(bool reads, CancellationToken cancellation)
    {
        var source = reads ? _reader : _writer;
        try
        {
            var connection = await source.OpenConnectionAsync(cancellation);
            return new PostgreSqlSession(connection, _spending, _pace);
        }
        catch (Exception problem) when (problem is NpgsqlException or TimeoutException)
        {
            throw new DatabaseException(problem.Message, problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        if (_reader != _writer) await _reader.DisposeAsync();
    }

    internal static NpgsqlDataSource Source(DependencyRole role, Uri url) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
    {
        Host = url.Host, Port = url.Port > 0 ? url.Port : PostgreSqlPort,
        Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
        Username = url.User(), Password = url.Password(),
        Timeout = (int)Math.Ceiling((role.ConnectTimeout ?? TimeSpan.FromSeconds(2)).TotalSeconds),
        CommandTimeout = 0,                     // a call's own time limit ends it
        CancellationTimeout = -1,               // a server that does not answer does not answer a cancellation either
        MaxPoolSize = role.Pool ?? Callees.UsualPool, MinPoolSize = 0, MaxAutoPrepare = 8, AutoPrepareMinUsages = 2,
        ApplicationName = "stand-in", NoResetOnClose = true,
    });
}
