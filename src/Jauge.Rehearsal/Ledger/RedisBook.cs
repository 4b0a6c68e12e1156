using System.Collections.Concurrent;
using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Parts.Redis;

namespace Jauge.Rehearsal.Ledger;

/// <summary>Lists of numbers in Redis, spread over the slots of a cluster, so that a write that is there twice is seen. Each worker keeps
/// its connections, and makes new ones after
/// any failure.</summary>
/// <param name="port">Of the server, of the link that leads to it, or of any node of a cluster.</param>
public sealed class RedisBook(int port) : ILedgerBook
{
    private const int Lists = 64;
    private const int MostHops = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<int, int> _owners = [];
    private readonly ConcurrentDictionary<(int Worker, int Port), RedisConnection> _connections = [];

    /// <summary>Every node of a cluster, for when the first one is lost; empty for one server.</summary>
    public EquatableList<int> Nodes { get; init; } = [];

    /// <inheritdoc/>
    public Text Title => new("acknowledged writes", "écritures confirmées");

    /// <inheritdoc/>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        for (var list = 0; list < Lists; list++) await AskAsync(-1, list, cancellation, "DEL", Key(list)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task PerformAsync(int worker, long id, CancellationToken cancellation)
    {
        var list = (int)(id % Lists);
        return AskAsync(worker, list, cancellation, "RPUSH", Key(list), id.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>> ReadAsync(CancellationToken cancellation)
    {
        var ids = new List<long>();
        for (var list = 0; list < Lists; list++)
        {
            var all = await AskAsync(-1, list, cancellation, "LRANGE", Key(list), "0", "-1").ConfigureAwait(false);
            ids.AddRange(all.Items.Select(i => long.Parse(i.Text!, CultureInfo.InvariantCulture)));
        }

        return ids;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values) connection.Dispose();
        _connections.Clear();
        return ValueTask.CompletedTask;
    }

    private static string Key(int list) => string.Create(CultureInfo.InvariantCulture, $"jauge_ledger:{list}");

    // whoever has lost a list's slot says who has it now (redis.io, "Redis cluster specification", MOVED)
    private async Task<RespValue> AskAsync(int worker, int list, CancellationToken cancellation, params string[] command)
    {
        for (var hop = 0; ; hop++)
        {
            var owner = _owners.GetValueOrDefault(list, port);
            var answer = await AskOneAsync(worker, owner, list, command, cancellation).ConfigureAwait(false);
            if (!answer.IsError) return answer;
            if (hop == MostHops || Moved(answer.Text!) is not { } next) throw new RedisException(answer.Text!);
            _owners[list] = next;
        }
    }

    private async Task<RespValue> AskOneAsync(int worker, int owner, int list, string[] command, CancellationToken cancellation)
    {
        RedisConnection? connection = null;
        try
        {
            // taken out while it is used: an operation that a client gave up may hold its connection for a while yet
            if (!_connections.TryRemove((worker, owner), out connection))
                connection = await RedisConnection.OpenAsync(owner, Patience, cancellation).ConfigureAwait(false);
            var answer = await connection.AskAsync(cancellation, command).ConfigureAwait(false);
            if (!_connections.TryAdd((worker, owner), connection)) connection.Dispose();
            return answer;
        }
        catch
        {
            connection?.Dispose();
            Forget(list, owner);
            throw;
        }
    }

    // a lost master: another node knows who follows it
    private void Forget(int list, int lost)
    {
        if (Nodes.Count == 0) return;
        var place = Nodes.ToList().IndexOf(lost);
        _owners[list] = Nodes[(place + 1) % Nodes.Count];
    }

    private static int? Moved(string refusal) =>
        refusal.Split(' ') is ["MOVED", _, var address]
            && int.TryParse(address.Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
}
