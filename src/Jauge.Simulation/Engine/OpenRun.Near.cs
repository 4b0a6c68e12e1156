using System.Runtime.CompilerServices;

namespace Jauge.Simulation.Engine;

/// <content>The least four keys of those pushed while the bucket is open stand apart, in order. A time that has just been drawn took a
/// hundred steps, each waiting for the last; among the other keys it would make whoever takes the next event wait for all of them. Apart,
/// it is compared with that event, which the processor guesses to come first and goes on with meanwhile.</content>
internal partial struct OpenRun
{
    private readonly int CountNear() =>
        (_near == None ? 0 : 1) + (_second == None ? 0 : 1) + (_third == None ? 0 : 1) + (_fourth == None ? 0 : 1);

    private void ClearNear() => (_near, _second, _third, _fourth) = (None, None, None, None);

    // returns the one that it drives out, itself perhaps; None where there was room; no branch looks at a key
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long AddNear(long key)
    {
        var beyondFirst = Math.Max(_near, key);
        _near = Math.Min(_near, key);
        var beyondSecond = Math.Max(_second, beyondFirst);
        _second = Math.Min(_second, beyondFirst);
        var beyondThird = Math.Max(_third, beyondSecond);
        _third = Math.Min(_third, beyondSecond);
        key = Math.Max(_fourth, beyondThird);
        _fourth = Math.Min(_fourth, beyondThird);
        return key;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void RemoveNear() => (_near, _second, _third, _fourth) = (_second, _third, _fourth, None);

    // a way of its own: one for both would wait for the key that it picks
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeNear(long until, out long time, out EventPayload payload)
    {
        var key = _near;
        time = TimeOf(key);
        Unsafe.SkipInit(out payload);
        if (time > until)
            return false;

        payload = _payloads[unchecked((int)key & (int)NumberMask)];
        _lastTaken = key;
        RemoveNear();
        return true;
    }
}
