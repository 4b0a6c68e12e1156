using System.Collections.Concurrent;

namespace Jauge.StandIn.Redis;

/// <summary>One Redis server and the idle connections to it.</summary>
internal sealed class RedisNode(string host, int port, TimeSpan connectTimeout, TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentBag<RespConnection> _idle = [];

    /// <summary>Asks it over a free connection, or a new one.</summary>
    /// <param name="commands">Sent in order; the last one's answer counts.</param>
    /// <param name="cancellation">Ends it; the connection is then closed.</param>
    internal async Task<object?> AskAsync(string[][] commands, CancellationToken cancellation)
    {
        var connection = _idle.TryTake(out var free) ? free
            : await RespConnection.OpenAsync(host, port, connectTimeout, clock, cancellation);
        try
        {
            object? answer = null;
            foreach (var command in commands) answer = await connection.AskAsync(command, cancellation);
            return answer;
        }
        finally
        {
            if (connection.IsBroken) await connection.DisposeAsync();
            else _idle.Add(connection);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var connection)) await connection.DisposeAsync();
    }
}
