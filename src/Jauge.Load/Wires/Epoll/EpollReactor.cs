using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Jauge.Control;
using Jauge.Load.Results;

namespace Jauge.Load.Wires.Epoll;

/// <summary>Waits with epoll, level-triggered: one registration a connection, one receive buffer for all.</summary>
internal sealed unsafe class EpollReactor : Reactor
{
    internal const int BufferBytes = 64 * 1024;
    private readonly int _epoll;
    private readonly EventBuffer _events = new();
    private readonly List<EpollWire> _stillborn = [];
    private readonly Stack<int> _free = new();
    private EpollWire?[] _wires = new EpollWire?[64];
    private int _slots;
    private uint _generation;
    private bool _isPrecise = true;
    private bool _isDisposed;

    internal EpollReactor()
    {
        _epoll = Libc.EpollCreate(Libc.CloseOnExec);
        if (_epoll < 0) throw new IOException($"epoll is not to be had: error {Libc.LastError}.");
        Buffer = (byte*)NativeMemory.Alloc(BufferBytes);
    }

    /// <summary>Where all wires receive; what is in it is used before the next one does.</summary>
    internal byte* Buffer { get; }

    internal override TimeSpan ProcessorTime
    {
        get
        {
            var time = stackalloc long[2];
            return Libc.ClockTime(Libc.ThreadCpuClock, time) == 0
                ? TimeSpan.FromTicks((time[0] * TimeSpan.TicksPerSecond) + (time[1] / RunTime.Tick)) : default;
        }
    }

    // Linux lets a sleeping thread be 50 µs late to wake several at once
    internal override void Enter() => _ = Libc.ControlThread(Libc.SetTimerSlack, 1, 0, 0, 0);

    internal override Wire Open(Destination to, IWireOwner owner)
    {
        var wire = new EpollWire(this, owner, Take());
        _wires[wire.Slot] = wire;
        if (!wire.Connect(to)) _stillborn.Add(wire);
        return wire;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Wait(long nanoseconds)
    {
        if (_stillborn.Count > 0) Bury();
        var count = Count(nanoseconds);
        for (var i = 0; i < count; i++)
        {
            var data = _events.Data(i);
            if (_wires[(int)(data & int.MaxValue)] is { } wire && wire.Generation == (uint)(data >> 32)) wire.Ready(_events.Flags(i));
        }
    }

    internal uint NextGeneration() => unchecked(++_generation) & int.MaxValue;

    internal bool Watch(int operation, EpollWire wire, uint flags)
    {
        var epollEvent = stackalloc byte[16];
        EventBuffer.Write(epollEvent, flags, ((long)wire.Generation << 32) | (uint)wire.Slot);
        return Libc.EpollControl(_epoll, operation, wire.Descriptor, epollEvent) == 0;
    }

    internal void Release(EpollWire wire)
    {
        _wires[wire.Slot] = null;
        _free.Push(wire.Slot);
    }

    private int Take()
    {
        if (_free.TryPop(out var slot)) return slot;
        if (_slots == _wires.Length) Array.Resize(ref _wires, _slots * 2);
        return _slots++;
    }

    private int Count(long nanoseconds)
    {
        var count = _isPrecise ? Precisely(nanoseconds) : Roughly(nanoseconds);
        if (count >= 0) return count;
        if (Libc.LastError == Libc.Interrupted) return 0;
        if (!_isPrecise) throw new IOException($"epoll_wait failed: error {Libc.LastError}.");
        _isPrecise = false;                                        // before Linux 5.11
        return 0;
    }

    private int Precisely(long nanoseconds)
    {
        var timeout = stackalloc long[] { nanoseconds / RunTime.Second, nanoseconds % RunTime.Second };
        try
        {
            return Libc.EpollWaitPrecisely(_epoll, _events.Start, EventBuffer.Most, timeout, null);
        }
        catch (EntryPointNotFoundException)
        {
            _isPrecise = false;
            return 0;
        }
    }

    // rounded up: never early
    private int Roughly(long nanoseconds) =>
        Libc.EpollWait(_epoll, _events.Start, EventBuffer.Most, (int)Math.Min((nanoseconds + 999_999) / 1_000_000, int.MaxValue));

    // what failed while it was being opened: its owner is told now, after it knows its wire
    private void Bury()
    {
        var dead = _stillborn.ToArray();
        _stillborn.Clear();
        foreach (var wire in dead) wire.Fail();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        foreach (var wire in _wires) wire?.Close();
        _ = Libc.Close(_epoll);
        _events.Dispose();
        NativeMemory.Free(Buffer);
    }

    /// <summary>What an error number of connecting means.</summary>
    internal static LoadFailure CauseOf(int error) => error switch
    {
        Libc.ConnectionRefused => LoadFailure.Refused,
        Libc.TooMany or Libc.TooManyInSystem or Libc.NoBuffers => LoadFailure.NoDescriptor,
        Libc.AddressNotAvailable or Libc.AddressInUse => LoadFailure.NoPort,
        _ => LoadFailure.Unreachable,
    };
}
