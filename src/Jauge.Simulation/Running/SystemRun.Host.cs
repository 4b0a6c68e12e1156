using Jauge.Control;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Running;

/// <content>One machine that carries every component.</content>
internal sealed partial class SystemRun
{
    private const double NoCoreOfItsOwn = 0.5;          // below 1: nothing of a replica on a machine that is shared is foreseen
    private const int Itself = -1;
    private readonly HostCores? _host;
    private bool _isEndingOnHost;

    private void WorkOnHost(int index, int replica, long work, long now)
    {
        _host!.Add(replica, index, work, now);
        ScheduleHost(now);
    }

    // what a program has to do with itself when it first works
    private void BeginOnHost(int replica, long now)
    {
        var begins = RunTime.FromTimeSpan(_stations[_cells[_replicas[replica].Cell].Station].Begins);
        if (_host is not null && begins > 0) WorkOnHost(Itself, replica, begins, now);
    }

    private void ScheduleHost(long now)
    {
        if (!_isEndingOnHost && _host!.Next(now) is >= 0 and var next) Push(next, RunEvent.HostDue, 0, _host.Generation);
    }

    // what ends begins other work in its turn
    private void HostDue(int generation, long now)
    {
        if (_host is not { } host || generation != host.Generation) return;
        host.Advance(now);
        _isEndingOnHost = true;
        while (host.TryTakeEnded(out var index)) EndOnHost(index, now);
        _isEndingOnHost = false;
        ScheduleHost(now);
    }

    private void EndOnHost(int index, long now)
    {
        if (index == Itself) return;
        var way = _rows[_frames[index].Row].Way;
        _frames[index].Work += way;
        if (way > 0) Push(now + way, RunEvent.Served, index);
        else EndService(index, now);
    }
}
