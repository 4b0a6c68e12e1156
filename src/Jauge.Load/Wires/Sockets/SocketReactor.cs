using System.Collections.Concurrent;

namespace Jauge.Load.Wires.Sockets;

/// <summary>Waits for asynchronous sockets, on any system: what they finish is queued, and told on the loop's thread.</summary>
internal sealed class SocketReactor : Reactor
{
    private readonly ConcurrentQueue<Action> _finished = new();
    private readonly AutoResetEvent _signal = new(false);
    private readonly HashSet<SocketWire> _wires = [];

    internal override Wire Open(Destination to, IWireOwner owner)
    {
        var wire = new SocketWire(this, owner);
        _wires.Add(wire);
        wire.Connect(to.EndPoint);
        return wire;
    }

    // a whole millisecond at least: shorter waits are not kept by all systems
    internal override void Wait(long nanoseconds)
    {
        if (_finished.IsEmpty && nanoseconds > 0) _signal.WaitOne((int)Math.Min((nanoseconds + 999_999) / 1_000_000, int.MaxValue));
        for (var most = _finished.Count; most > 0 && _finished.TryDequeue(out var told); most--) told();
    }

    /// <summary>From any thread: something has finished.</summary>
    internal void Post(Action told)
    {
        _finished.Enqueue(told);
        _signal.Set();
    }

    internal void Release(SocketWire wire) => _wires.Remove(wire);

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var wire in _wires.ToArray()) wire.Close();
    }
}
