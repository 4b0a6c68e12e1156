using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Jauge.Control.Random;

namespace Jauge.Rehearsal.Network;

/// <summary>One link: whoever connects to its port reaches its target, as well or as badly as the link is told. Thread-safe.</summary>
public sealed class FaultLink : IAsyncDisposable
{
    private const int Backlog = 512;
    private readonly IPEndPoint _target;
    private readonly long _seed;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<FaultConnection, byte> _open = [];
    private volatile LinkState _state = LinkState.Healthy;
    private TaskCompletionSource _healed = Done();
    private Socket? _listener;
    private Task _accepting = Task.CompletedTask;
    private CancellationTokenSource _fillers = new();
    private long _connections;
    private long _there;
    private long _back;

    internal FaultLink(string name, int port, IPEndPoint target, Pacer pacer, long seed) =>
        (Name, Port, _target, Pacer, _seed) = (name, port, target, pacer, seed);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>How it behaves now.</summary>
    public LinkState State => _state;

    /// <summary>What it has carried.</summary>
    public LinkCounts Counts =>
        new(Interlocked.Read(ref _connections), _open.Count, Interlocked.Read(ref _there), Interlocked.Read(ref _back));

    internal Pacer Pacer { get; }

    /// <summary>Behaves so from now on. Delays and rates hold for what is read from now; a mode holds for all connections at
    /// once.</summary>
    public void Apply(LinkState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            var before = _state.Mode;
            _state = state;
            if (before != state.Mode) Change(before, state.Mode);
        }
    }

    internal void Open()
    {
        lock (_gate)
            Listen();
    }

    /// <summary>Completes when the link is not a black hole.</summary>
    internal Task OpenAsync(CancellationToken cancellation)
    {
        lock (_gate)
            return _healed.Task.IsCompleted ? Task.CompletedTask : _healed.Task.WaitAsync(cancellation);
    }

    /// <summary>Resets every connection and closes the port.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            Unlisten();
            _fillers.Cancel();
            _healed.TrySetResult();
        }

        ResetAll();
        await _accepting.ConfigureAwait(false);
        _fillers.Dispose();
    }

    private void Change(LinkMode before, LinkMode now)
    {
        if (before == LinkMode.BlackHole) Heal();
        if (before == LinkMode.Refuse) Listen();
        if (now == LinkMode.BlackHole) Swallow();
        if (now == LinkMode.Refuse) Unlisten();
        if (now is LinkMode.Refuse or LinkMode.Reset) ResetAll();
    }

    // New connections must hang, and the kernel completes them on its own as long as the queue has room: it is made as short as can be,
    // and filled by connections of our own.
    private void Swallow()
    {
        _healed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _listener?.Listen(0);
        _fillers = new();
        for (var i = 0; i < 2; i++)
            _ = FillAsync(_fillers.Token);
    }

    private void Heal()
    {
        _fillers.Cancel();
        _listener?.Listen(Backlog);
        _healed.TrySetResult();
    }

    private async Task FillAsync(CancellationToken healed)
    {
        using Socket filler = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await filler.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port), healed).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, healed).ConfigureAwait(false);
        }
        catch (Exception ended) when (ended is SocketException or OperationCanceledException)
        {
            // The link healed or closed: its place in the queue is free again.
        }
    }

    private void Listen()
    {
        _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, Port));
            _listener.Listen(Backlog);
        }
        catch (SocketException)
        {
            throw new RehearsalException(ProcessDiagnostics.BusyPort(Name, Port));
        }

        _accepting = AcceptAsync(_listener);
    }

    private void Unlisten()
    {
        _listener?.Dispose();
        _listener = null;
    }

    private void ResetAll()
    {
        foreach (var connection in _open.Keys)
            connection.Reset();
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            try
            {
                var client = await listener.AcceptAsync().ConfigureAwait(false);
                await OpenAsync(CancellationToken.None).ConfigureAwait(false);
                Serve(client);
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                if (closed is ObjectDisposedException || listener.SafeHandle.IsClosed) return;
            }
        }
    }

    private void Serve(Socket client)
    {
        var number = Interlocked.Increment(ref _connections);
        var key = StreamKey.Of(_seed, (int)(number % int.MaxValue), "network", Name);
        FaultConnection connection = new(this, client, key);
        _open[connection] = 0;
        if (_state.Mode == LinkMode.Reset || _listener is null) connection.Reset();
        _ = CarryAsync(connection);
    }

    private async Task CarryAsync(FaultConnection connection)
    {
        await connection.CarryAsync(_target, n => Interlocked.Add(ref _there, n), n => Interlocked.Add(ref _back, n)).ConfigureAwait(false);
        _open.TryRemove(connection, out _);
        connection.Dispose();
    }

    private static TaskCompletionSource Done()
    {
        TaskCompletionSource done = new();
        done.SetResult();
        return done;
    }
}
