using System.Runtime.InteropServices;
using Jauge.Core;
using Jauge.Load.Http1;
using Jauge.Load.Http2;
using Jauge.Load.Plans;
using Jauge.Load.Tls;
using Jauge.Load.Wires;

namespace Jauge.Load.Engine;

/// <summary>The connections of one loop: opened when they are needed, within its share of the most that the plan allows.</summary>
/// <param name="loop">Whose.</param>
/// <param name="most">0: any number.</param>
internal sealed class ConnectionPool(LoadLoop loop, int most)
{
    private const int PlainBytes = 32 * 1024;
    private readonly List<Connection>[] _idle = [.. loop.Plan.Targets.Select(_ => new List<Connection>())];
    private readonly Queue<(int User, uint Turn)>[] _waiting = [.. loop.Plan.Targets.Select(_ => new Queue<(int User, uint Turn)>())];
    private readonly int[] _turns = new int[loop.Plan.Targets.Length];
    private byte[]? _plain;
    private int _opening;
    private int _open;

    /// <summary>Open now.</summary>
    internal int Open => _open;

    internal int Most { get; private set; }

    internal long EverOpened { get; private set; }

    internal long EverFailed { get; private set; }

    internal long EverWaited { get; private set; }

    internal long BytesSent { get; set; }

    internal long BytesReceived { get; set; }

    internal LatencyHistogram OpeningTimes { get; } = new();

    internal LatencyHistogram HandshakeTimes { get; } = new();

    /// <summary>A connection for one request more: an idle one, or a new one.</summary>
    /// <returns>Null: no more are allowed.</returns>
    internal Connection? Take(int target) => TakeIdle(target) ?? TryOpen(target);

    /// <summary>A new connection.</summary>
    /// <returns>Null: no more are allowed, even without the idle ones of other targets.</returns>
    internal Connection? TryOpen(int target)
    {
        if (most > 0 && _open + _opening >= most && !CloseIdle()) return null;
        _opening++;
        return Opening(target);
    }

    /// <summary>A request must wait until a connection is free.</summary>
    internal void Wait(int target, int user, uint turn)
    {
        EverWaited++;
        _waiting[target].Enqueue((user, turn));
    }

    /// <summary>A connection is not needed any more by who had it: it goes to the longest waiting, or is idle.</summary>
    internal void Return(Connection connection)
    {
        if (connection.IsClosed || connection.Room == 0 || connection.IdleAt >= 0) return;
        if (NextWaiting(connection.Target) is >= 0 and var user)
        {
            loop.BeginOn(connection, user);
            return;
        }

        connection.IdleAt = _idle[connection.Target].Count;
        _idle[connection.Target].Add(connection);
    }

    /// <summary>A connection takes no more requests, for now or for ever.</summary>
    internal void Withdraw(Connection connection)
    {
        if (connection.IdleAt >= 0) RemoveIdle(connection);
    }

    internal void Opened(Connection connection)
    {
        _opening--;
        Most = Math.Max(Most, ++_open);
        EverOpened++;
        OpeningTimes.Record(loop.Now - connection.Began - connection.Handshake);
        if (connection.Handshake > 0) HandshakeTimes.Record(connection.Handshake);
    }

    /// <summary>A connection is closed, from whichever side.</summary>
    internal void Ended(Connection connection, bool wasOpen)
    {
        if (connection.IdleAt >= 0) RemoveIdle(connection);
        if (wasOpen) _open--;
        else (_opening, EverFailed) = (_opening - 1, EverFailed + 1);
        if (most > 0) Relieve();
    }

    private Connection Opening(int target)
    {
        if (loop.Plan.Plan.Connections.Protocol == HttpProtocol.Http2)
        {
            var channel = new Http2Channel(loop, target);
            return channel.Over(Dial(target, channel));
        }

        var connection = new Http1Connection(loop, target);
        return connection.Over(Dial(target, connection));
    }

    private Wire Dial(int target, IWireOwner owner)
    {
        var to = loop.Plan.Targets[target];
        var address = to.Addresses[_turns[target]++ % to.Addresses.Length];
        if (to.Tls is null) return loop.Reactor.Open(address, owner);
        var tls = new TlsWire(owner, to.Tls, loop.Clock, _plain ??= new byte[PlainBytes]);
        return tls.Over(loop.Reactor.Open(address, tls));
    }

    private Connection? TakeIdle(int target)
    {
        var idle = _idle[target];
        while (idle.Count > 0)
        {
            var connection = idle[^1];
            RemoveIdle(connection);
            if (connection.Room > 0) return connection;             // one that is going away takes no more
        }

        return null;
    }

    private void RemoveIdle(Connection connection)
    {
        var idle = _idle[connection.Target];
        var last = idle[^1];
        CollectionsMarshal.AsSpan(idle)[connection.IdleAt] = last;
        last.IdleAt = connection.IdleAt;
        connection.IdleAt = -1;
        idle.RemoveAt(idle.Count - 1);
    }

    private bool CloseIdle()
    {
        foreach (var idle in _idle)
        {
            if (idle.Find(c => c.IsUnused) is not { } unused) continue;
            unused.Close();
            return true;
        }

        return false;
    }

    // there is room for a connection more
    private void Relieve()
    {
        for (var target = 0; target < _waiting.Length; target++)
        {
            if (_waiting[target].Count == 0 || _open + _opening >= most || NextWaiting(target) is not (>= 0 and var user)) continue;
            if (TryOpen(target) is { } connection) loop.BeginOn(connection, user);
        }
    }

    private int NextWaiting(int target)
    {
        while (_waiting[target].TryDequeue(out var next))
            if (loop.StillWaits(next.User, next.Turn)) return next.User;
        return -1;
    }
}
