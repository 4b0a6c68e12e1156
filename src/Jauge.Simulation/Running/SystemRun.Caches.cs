using Jauge.Control.Random;
using Jauge.Control;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <content>Caches that fill: their hit ratio grows in a straight line from the start, and again after a loss.</content>
internal sealed partial class SystemRun
{
    private ulong WarmHit(in Frame frame, in CallRow row)
    {
        if (_stations[row.Special].Warm is not { } warm) return row.HitBelow;
        var age = _now - _cells[_cellOf[(row.Special * _regions) + frame.Region]].LostAt;
        var share = Math.Min(1, (double)age / RunTime.FromTimeSpan(warm.Over));
        var first = Chance.Bound(warm.From);
        return share == 1 || first >= row.HitBelow ? row.HitBelow : first + (ulong)((row.HitBelow - first) * share);
    }
}
