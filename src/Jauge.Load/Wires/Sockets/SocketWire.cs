using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Jauge.Load.Results;

namespace Jauge.Load.Wires.Sockets;

/// <summary>A TCP connection of a <see cref="SocketReactor"/>.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A wire is closed, by whichever side: that disposes of all it has.")]
internal sealed class SocketWire : Wire
{
    private const int BufferBytes = 16 * 1024;
    private readonly SocketReactor _reactor;
    private readonly IWireOwner _owner;
    private readonly SocketAsyncEventArgs _in = new();
    private readonly SocketAsyncEventArgs _out = new();
    private readonly Action _tellReceived;
    private readonly Action _tellSent;
    private readonly Queue<byte[]> _unsent = new();
    private Socket? _socket;
    private bool _isSending;
    private bool _isClosed;

    internal SocketWire(SocketReactor reactor, IWireOwner owner)
    {
        (_reactor, _owner) = (reactor, owner);
        (_tellReceived, _tellSent) = (TellReceived, TellSent);
        _in.SetBuffer(new byte[BufferBytes]);
        _in.Completed += (_, _) => _reactor.Post(_tellReceived);
        _out.Completed += (_, _) => _reactor.Post(_tellSent);
    }

    internal override bool HasUnsent => _isSending;

    internal void Connect(IPEndPoint to)
    {
        var args = new SocketAsyncEventArgs { RemoteEndPoint = to };
        args.Completed += (_, _) => _reactor.Post(() => TellConnected(args));
        try
        {
            _socket = new(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (!_socket.ConnectAsync(args)) _reactor.Post(() => TellConnected(args));
        }
        catch (SocketException failure)
        {
            _reactor.Post(() => End(CauseOf(failure.SocketErrorCode)));
        }
    }

    internal override void Send(ReadOnlySpan<byte> bytes)
    {
        if (_isClosed) return;
        _unsent.Enqueue(bytes.ToArray());
        if (!_isSending) SendNext();
    }

    internal override void Close()
    {
        if (_isClosed) return;
        _isClosed = true;
        _socket?.Dispose();
        _in.Dispose();
        _out.Dispose();
        _reactor.Release(this);
    }

    private void TellConnected(SocketAsyncEventArgs connected)
    {
        var error = connected.SocketError;
        connected.Dispose();
        if (_isClosed) return;
        if (error != SocketError.Success)
        {
            End(CauseOf(error));
            return;
        }

        _owner.Opened();
        Receive();
    }

    private void Receive()
    {
        if (!_isClosed && !_socket!.ReceiveAsync(_in)) _reactor.Post(_tellReceived);
    }

    private void TellReceived()
    {
        if (_isClosed) return;
        if (_in.SocketError != SocketError.Success || _in.BytesTransferred == 0)
        {
            End(LoadFailure.Closed);
            return;
        }

        _owner.Received(_in.MemoryBuffer.Span[.._in.BytesTransferred]);
        Receive();
    }

    private void SendNext()
    {
        while (!_isClosed && _unsent.TryDequeue(out var bytes))
        {
            _out.SetBuffer(bytes);
            _isSending = _socket!.SendAsync(_out);
            if (_isSending) return;
        }
    }

    // what the other side no longer takes is lost: reading tells that it has gone
    private void TellSent()
    {
        _isSending = false;
        if (!_isClosed) SendNext();
    }

    private void End(LoadFailure cause)
    {
        if (_isClosed) return;
        Close();
        _owner.Closed(cause);
    }

    private static LoadFailure CauseOf(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => LoadFailure.Refused,
        SocketError.TooManyOpenSockets or SocketError.NoBufferSpaceAvailable => LoadFailure.NoDescriptor,
        SocketError.AddressNotAvailable or SocketError.AddressAlreadyInUse => LoadFailure.NoPort,
        _ => LoadFailure.Unreachable,
    };
}
