using Jauge.Control;

namespace Jauge.Load.Engine;

/// <summary>Nanoseconds since the beginning of a run, by the finest clock there is.</summary>
internal sealed class LoopClock
{
    private readonly TimeProvider _provider;
    private readonly long _began;
    private readonly bool _isNanoseconds;
    private readonly double _perTick;

    internal LoopClock(TimeProvider provider)
    {
        (_provider, _began) = (provider, provider.GetTimestamp());
        _isNanoseconds = provider.TimestampFrequency == RunTime.Second;
        _perTick = (double)RunTime.Second / provider.TimestampFrequency;
    }

    internal long Now
    {
        get
        {
            var ticks = unchecked(_provider.GetTimestamp() - _began);
            return _isNanoseconds ? ticks : (long)(ticks * _perTick);
        }
    }

    internal TimeProvider Provider => _provider;

    internal DateTimeOffset WallClock => _provider.GetUtcNow();
}
