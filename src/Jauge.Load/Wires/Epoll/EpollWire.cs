using System.Runtime.CompilerServices;
using Jauge.Load.Results;

namespace Jauge.Load.Wires.Epoll;

/// <summary>A TCP connection of an <see cref="EpollReactor"/>.</summary>
internal sealed unsafe class EpollWire : Wire
{
    private const int MostReads = 16;                              // then the other connections have their turn
    private readonly EpollReactor _reactor;
    private readonly IWireOwner _owner;
    private byte[]? _unsent;
    private int _unsentFrom;
    private int _unsentTo;
    private bool _isOpen;
    private LoadFailure _stillborn;

    internal EpollWire(EpollReactor reactor, IWireOwner owner, int slot) =>
        (_reactor, _owner, Slot, Generation, Descriptor) = (reactor, owner, slot, reactor.NextGeneration(), -1);

    internal int Slot { get; }

    internal uint Generation { get; }

    internal int Descriptor { get; private set; }

    internal override bool HasUnsent => _unsentTo > _unsentFrom;

    private bool IsClosed { get; set; }

    /// <summary>Begins to connect.</summary>
    /// <returns>False: it has failed already, and <see cref="Fail"/> tells the owner.</returns>
    internal bool Connect(Destination to)
    {
        Descriptor = Libc.Socket((int)to.EndPoint.AddressFamily == 2 ? 2 : 10, Libc.Stream | Libc.NonBlocking | Libc.CloseOnExec, 0);
        if (Descriptor < 0) return IsStillborn(Libc.LastError);
        var on = 1;
        _ = Libc.SetOption(Descriptor, Libc.Tcp, Libc.NoDelay, &on, sizeof(int));
        fixed (byte* address = to.SocketAddress)
            if (Libc.Connect(Descriptor, address, (uint)to.SocketAddress.Length) < 0 && Libc.LastError != Libc.InProgress)
                return IsStillborn(Libc.LastError);
        return _reactor.Watch(Libc.Add, this, Libc.Readable | Libc.Writable) || IsStillborn(Libc.LastError);
    }

    internal void Fail()
    {
        if (!IsClosed) End(_stillborn);
    }

    /// <summary>Something may be done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Ready(uint flags)
    {
        if ((flags & Libc.Writable) != 0 || !_isOpen) Write();
        if ((flags & ~Libc.Writable) != 0 && _isOpen) Read();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Send(ReadOnlySpan<byte> bytes)
    {
        if (IsClosed) return;
        var sent = HasUnsent ? 0 : SendNow(bytes);
        if (sent < bytes.Length) Keep(bytes[sent..]);
    }

    internal override void Close()
    {
        if (IsClosed) return;
        (IsClosed, _isOpen, _unsent, _unsentFrom, _unsentTo) = (true, false, null, 0, 0);
        if (Descriptor >= 0) _ = Libc.Close(Descriptor);
        _reactor.Release(this);
    }

    private void Write()
    {
        if (_isOpen) Flush();
        else if (ConnectError() is var error && error != 0) End(EpollReactor.CauseOf(error));
        else
        {
            _isOpen = true;
            _reactor.Watch(Libc.Modify, this, Libc.Readable);
            _owner.Opened();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read()
    {
        for (var reads = 0; reads < MostReads && !IsClosed; reads++)
        {
            var count = (int)Libc.Receive(Descriptor, _reactor.Buffer, EpollReactor.BufferBytes, 0);
            if (count > 0) _owner.Received(new(_reactor.Buffer, count));
            else if (count == 0 || Libc.LastError is not (Libc.Again or Libc.Interrupted)) End(LoadFailure.Closed);
            if (count < EpollReactor.BufferBytes) return;
        }
    }

    // what the other side no longer takes is lost: reading tells that it has gone
    private int SendNow(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* from = bytes)
        {
            var sent = Libc.Send(Descriptor, from, bytes.Length, Libc.NoSignal);
            return sent >= 0 ? (int)sent : Libc.LastError is Libc.Again or Libc.Interrupted ? 0 : bytes.Length;
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (!HasUnsent) _reactor.Watch(Libc.Modify, this, Libc.Readable | Libc.Writable);
        if (_unsent is null || _unsent.Length - _unsentTo < bytes.Length)
        {
            var grown = new byte[Math.Max(4096, 2 * (_unsentTo - _unsentFrom + bytes.Length))];
            _unsent.AsSpan(_unsentFrom.._unsentTo).CopyTo(grown);
            (_unsent, _unsentFrom, _unsentTo) = (grown, 0, _unsentTo - _unsentFrom);
        }

        bytes.CopyTo(_unsent.AsSpan(_unsentTo));
        _unsentTo += bytes.Length;
    }

    private void Flush()
    {
        if (HasUnsent) _unsentFrom += SendNow(_unsent.AsSpan(_unsentFrom.._unsentTo));
        if (HasUnsent) return;
        (_unsent, _unsentFrom, _unsentTo) = (null, 0, 0);
        _reactor.Watch(Libc.Modify, this, Libc.Readable);
    }

    private int ConnectError()
    {
        var (error, length) = (0, (uint)sizeof(int));
        return Libc.GetOption(Descriptor, Libc.SocketLevel, Libc.SocketError, &error, &length) < 0 ? Libc.LastError : error;
    }

    private bool IsStillborn(int error)
    {
        _stillborn = EpollReactor.CauseOf(error);
        return false;
    }

    private void End(LoadFailure cause)
    {
        Close();
        _owner.Closed(cause);
    }
}
