using Jauge.Control;
using Jauge.Control.Resilience;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <summary>Instances that a platform adds by itself, in one region: those with a free slot, the latest used on top.</summary>
internal sealed class OnDemandState
{
    private int[] _free = new int[16];
    private TokenBucket _growth;

    internal OnDemandState(OnDemandModel model)
    {
        (Model, Idle) = (model, RunTime.FromTimeSpan(model.Idle));
        if (model.Growth is { } growth) _growth = new(growth, TimeSpan.Zero);
    }

    internal OnDemandModel Model { get; }

    /// <summary>Nanoseconds that an instance is kept without work; 0: to the end.</summary>
    internal long Idle { get; }

    internal int Free { get; private set; }

    /// <summary>The instance with a free slot that worked last; of some.</summary>
    internal int Top => _free[Free - 1];

    internal bool MayGrow(int existing, TimeSpan now) =>
        existing < Model.Most && (Model.Growth is not { } growth || _growth.TryTake(growth, now));

    internal void Push(int instance)
    {
        if (Free == _free.Length) Array.Resize(ref _free, Free * 2);
        _free[Free++] = instance;
    }

    internal void Pop() => Free--;

    internal void Remove(int instance)
    {
        var position = Array.IndexOf(_free, instance, 0, Free);
        if (position < 0) return;
        _free.AsSpan(position + 1, Free - position - 1).CopyTo(_free.AsSpan(position));
        Free--;
    }
}
