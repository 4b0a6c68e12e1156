using Jauge.StandIn.Work;

namespace Jauge.StandIn.QStash;

/// <summary>Holds deliveries of one flow-control key back, first come first served.</summary>
internal sealed class FlowGate(ScaledClock clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);
    private readonly Queue<DateTimeOffset> _begun = new();
    private readonly Places _turn = new(1, int.MaxValue);
    private int _underWay;

    internal bool IsPaused { get; set; }

    internal int Waiting { get; private set; }

    internal int UnderWay => _underWay;

    /// <summary>Ends when a delivery may begin.</summary>
    internal async Task EnterAsync(FlowLimits limits, CancellationToken cancellation)
    {
        Waiting++;
        try
        {
            await _turn.TakeAsync(cancellation);
            try
            {
                while (!MayBegin(limits)) await Task.Delay(Look, cancellation);
            }
            finally
            {
                _turn.GiveBack();
            }
        }
        finally
        {
            Waiting--;
        }
    }

    internal void Leave() => Interlocked.Decrement(ref _underWay);

    private bool MayBegin(FlowLimits limits)
    {
        while (_begun.TryPeek(out var first) && clock.Now - first >= limits.Period) _begun.Dequeue();
        if (IsPaused || Volatile.Read(ref _underWay) >= (limits.Parallelism ?? int.MaxValue)
            || _begun.Count >= (limits.Rate ?? int.MaxValue)) return false;
        _begun.Enqueue(clock.Now);
        Interlocked.Increment(ref _underWay);
        return true;
    }
}
