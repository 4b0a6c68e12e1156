using System.Diagnostics;

namespace Jauge.Testing.Servers;

/// <summary>A server of known capacity: slots that take a time each. When an answer is due is reckoned, so that a late thread takes nothing
/// of the capacity.</summary>
public sealed class SlotServer : IDisposable
{
    private readonly Lock _lock = new();
    private readonly long[] _free;
    private readonly long _service;
    private readonly LoopbackServer _server;

    public SlotServer(int slots, TimeSpan service)
    {
        (_free, _service) = (new long[slots], (long)(service.TotalSeconds * Stopwatch.Frequency));
        _server = new((_, stream) =>
        {
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), Due());
            if (wait > TimeSpan.Zero) Thread.Sleep(wait);
            return LoopbackServer.Say(stream, LoopbackServer.Ok());
        });
    }

    public int Port => _server.Port;

    public double Capacity => (double)_free.Length * Stopwatch.Frequency / _service;

    public void Dispose() => _server.Dispose();

    private long Due()
    {
        lock (_lock)
        {
            var slot = 0;
            for (var i = 1; i < _free.Length; i++)
                if (_free[i] < _free[slot]) slot = i;
            return _free[slot] = Math.Max(_free[slot], Stopwatch.GetTimestamp()) + _service;
        }
    }
}
