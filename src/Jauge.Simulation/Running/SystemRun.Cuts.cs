using Jauge.Control;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <content>Calls that get no answer: the network is cut, or the node is dead.</content>
internal sealed partial class SystemRun
{
    // Linux gives up on a connection after six repeated SYNs, 1 s doubling: 127 s. Source: the kernel's
    // Documentation/networking/ip-sysctl.rst, tcp_syn_retries, read 2026-11-20; since Linux 6.5 the first four come a second apart
    // (tcp_syn_linear_timeouts): 131 s. A caller with a timeout of its own gives up at that.
    private const long ConnectTimeout = 127 * RunTime.Second;
    private const string Users = "users";

    private void CutNetwork(Fault fault, long now)
    {
        MendNetwork();
        for (var row = 0; row < _rows.Length; row++)
            if (_rows[row].IsCut && IsBetween(row, fault))
            {
                var cut = row;
                for (var c = 0; c < _cells.Length; c++)
                    if (_cells[c].Station == _rows[row].Station)
                        LoseCalls(f => f.Row == cut && f.HasEntered, c, now, FailureCause.Unreachable);
            }
    }

    // rows are cut by every fault that is under way
    private void MendNetwork()
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            _rows[row].IsCut = false;
            for (var i = 0; i < _underWay.Length; i++)
                if (_underWay[i] && _settings.Faults[i].What is { Kind: FaultKind.NetworkCut } fault && IsBetween(row, fault))
                    _rows[row].IsCut = true;
        }

        for (var c = 0; c < _cells.Length; c++) Trouble(c);
    }

    private bool IsBetween(int row, Fault fault) => _rows[row].Station >= 0 && _stations[_rows[row].Station].Name == fault.To
        && (_rows[row].From < 0 ? Users : _stations[_rows[row].From].Name) == fault.Component;

    private bool IsCutOff(int station)
    {
        foreach (ref readonly var row in _rows.AsSpan())
            if (row.IsCut && row.Station == station) return true;
        return false;
    }

    private void GetsNoAnswer(int index, ref Frame frame, long now)
    {
        (frame.State, frame.Mark) = (FrameState.Unanswered, now);
        Push(now + ConnectTimeout, RunEvent.GivesUp, index, frame.Generation);
    }

    private void GivesUp(int index, int generation, long now)
    {
        if (_frames[index].Generation == generation && _frames[index].State == FrameState.Unanswered)
            Finish(index, FailureCause.Unreachable, now);
    }
}
