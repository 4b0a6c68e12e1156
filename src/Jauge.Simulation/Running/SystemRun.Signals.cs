namespace Jauge.Simulation.Running;

/// <content>What autoscalers of events are told.</content>
internal sealed partial class SystemRun
{
    // calls that wait for a slot, and messages of the queues that deliver to it
    private double QueueLength(int at)
    {
        var length = _cells[at].Queued;
        for (var c = 0; c < _queues.Length; c++)
            if (_queues[c] is { } queue && _cells[c].Region == _cells[at].Region && DeliversTo(_cells[c].Station, _cells[at].Station))
                length += queue.Waiting;
        return length;
    }

    private bool DeliversTo(int queue, int station)
    {
        foreach (ref readonly var row in _rows.AsSpan())
            if (row.From == queue && row.Station == station) return true;
        return false;
    }
}
