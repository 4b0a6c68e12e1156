using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Jauge.Testing.Delays;

/// <summary>A server of HTTP/1.1 on loopback whose times are known: what load generators say is held against them. One thread, Linux
/// only.</summary>
public sealed class DelayServer : IDisposable
{
    private static readonly byte[] Answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray();

    private readonly DelayLaw _law;
    private readonly Random _chance;
    private readonly Readiness _readiness = new();
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
    private readonly Dictionary<long, DelayedConnection> _connections = [];
    private readonly PriorityQueue<DelayedConnection, long> _due = new();
    private readonly List<DelayedRequest> _log = [];
    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly Thread _thread;
    private readonly long _began;
    private volatile bool _ends;

    /// <summary>Begins to listen, on a free port where none is asked for.</summary>
    public DelayServer(DelayLaw law, int seed, int port = 0)
    {
        (_law, _chance) = (law, new Random(seed));
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        _listener.Listen(4096);
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        _readiness.Add(_listener, _listener.Handle);
        _began = Stopwatch.GetTimestamp();
        _thread = new Thread(Loop) { IsBackground = true, Name = "delay server" };
        _thread.Start();
    }

    public int Port { get; }

    /// <summary>When its first period began, on the clock of <see cref="Stopwatch"/>.</summary>
    public long Began => _began;

    /// <summary>Ends, and tells what it answered.</summary>
    public IReadOnlyList<DelayedRequest> End()
    {
        _ends = true;
        _thread.Join();
        return _log;
    }

    public void Dispose()
    {
        End();
        foreach (var connection in _connections.Values)
        {
            connection.Socket.Dispose();
        }
        _listener.Dispose();
        _readiness.Dispose();
    }

    private static long Ticks(double seconds) => (long)(seconds * Stopwatch.Frequency);

    private void Loop()
    {
        Readiness.BePunctual();
        while (!_ends)
        {
            SendDue();
            foreach (var handle in _readiness.Wait(ToNext()))
            {
                Take(handle);
            }
        }
    }

    private TimeSpan ToNext()
    {
        var most = TimeSpan.FromMilliseconds(20);
        if (!_due.TryPeek(out _, out var due))
        {
            return most;
        }
        var left = Math.Max(0, due - Stopwatch.GetTimestamp()) / (double)Stopwatch.Frequency;
        return left < most.TotalSeconds ? TimeSpan.FromTicks((long)(left * TimeSpan.TicksPerSecond)) : most;
    }

    private void SendDue()
    {
        while (_due.TryPeek(out var connection, out var due) && due <= Stopwatch.GetTimestamp())
        {
            _due.Dequeue();
            if (!connection.IsClosed && connection.Socket.Send(Answer, SocketFlags.None, out var error) == Answer.Length
                && error == SocketError.Success)
            {
                _log.Add(new DelayedRequest(connection.Number, connection.Received, Stopwatch.GetTimestamp()));
            }
        }
    }

    private void Take(long handle)
    {
        if (handle == _listener.Handle)
        {
            Accept();
        }
        else if (_connections.TryGetValue(handle, out var connection))
        {
            Read(connection);
        }
    }

    private void Accept()
    {
        while (true)
        {
            try
            {
                var socket = _listener.Accept();
                socket.Blocking = false;
                _connections[socket.Handle] = new DelayedConnection(socket);
                _readiness.Add(socket, socket.Handle);
            }
            catch (SocketException none) when (none.SocketErrorCode is SocketError.WouldBlock or SocketError.ConnectionAborted)
            {
                return;
            }
        }
    }

    private void Read(DelayedConnection connection)
    {
        var count = connection.Socket.Receive(_buffer, SocketFlags.None, out var error);
        if (error == SocketError.WouldBlock)
        {
            return;
        }
        if (count == 0 || error != SocketError.Success)
        {
            _connections.Remove(connection.Socket.Handle);
            connection.IsClosed = true;
            connection.Socket.Dispose();
            return;
        }
        if (connection.EndsRequest(_buffer.AsSpan(0, count)))
        {
            Schedule(connection);
        }
    }

    private void Schedule(DelayedConnection connection)
    {
        connection.Received = Stopwatch.GetTimestamp();
        var delay = -Math.Log(1 - _chance.NextDouble()) * _law.MeanSeconds;
        var due = _law.Due((connection.Received - _began) / (double)Stopwatch.Frequency, delay);
        _due.Enqueue(connection, _began + Ticks(due));
    }
}
