using System.Runtime.CompilerServices;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Model;
using Jauge.Simulation.Monitoring;
using Jauge.Simulation.Random;

namespace Jauge.Simulation.Running;

/// <content>Series: a query that is made several times, one after the other, on the same connection and a core of its own. Where nothing can come
/// between, one event stands for all of them, and the counts run ahead to the last one. Before anybody reads them, or changes what they rest on, the
/// series ends: the query that is under way then is as if each had had its event.</content>
internal sealed partial class SystemRun
{
    private int[] _series = new int[64];                    // frames
    private int _seriesCount;

    private static ulong KeyOf(in Frame caller, in CallRow row, int occurrence) =>
        RandomStream.Mix(unchecked(caller.ListKey + row.Salt + ((ulong)occurrence * OccurrenceStep)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSeries(in Frame frame, in CellState cell)
    {
        if (frame.Parent < 0 || _frames[frame.Parent].Left <= 0) return false;
        ref readonly var caller = ref _frames[frame.Parent];
        return caller.Cause == FailureCause.None && caller.Pending == 0 && !cell.IsSlow && KeepsPlace(in frame, in cell)
            && (frame.Replica < 0 || _shared[frame.Replica] is not { HasCoreLeft: false });
    }

    // the frame is as it will be when the last one has begun
    private long RunAhead(int index, ref Frame frame, ref CellState cell, long now)
    {
        ref readonly var row = ref _rows[frame.Row];
        ref var caller = ref _frames[frame.Parent];
        var most = row.Timeout >= 0 ? _timeouts[row.Timeout].Length : long.MaxValue;
        var (work, left) = (frame.Work, caller.Left);
        while (work < most && left > 0)
        {
            var key = KeyOf(in caller, in row, left - 1);
            var next = row.Time.Draw(RandomStream.Mix(unchecked(key + ServiceSalt)));
            if (next >= most) break;
            left--;
            (frame.Mark, frame.Key, work) = (frame.Mark + work, key, next);
        }

        if (left < caller.Left) EnterSeries(index, ref frame, ref cell, caller.Left - left);
        cell.Counts.Work += frame.Mark - now;
        (frame.Work, frame.Made, caller.Left) = (work, left, left);
        return frame.Mark + work - now;
    }

    private void EnterSeries(int index, ref Frame frame, ref CellState cell, int ahead)
    {
        if (_seriesCount == _series.Length) Array.Resize(ref _series, _seriesCount * 2);
        _series[_seriesCount] = index;
        (frame.Ahead, frame.Place) = (ahead, _seriesCount++);
        (frame.Sent, frame.Generation) = (frame.Mark, unchecked(frame.Generation + 1) & EventPayload.MaxGeneration);
        cell.Series++;
        CountMore(in frame, ref cell, ahead);
    }

    private void LeaveSeries(ref Frame frame, ref CellState cell)
    {
        var last = _series[--_seriesCount];
        _series[frame.Place] = last;
        _frames[last].Place = frame.Place;
        frame.Ahead = 0;
        cell.Series--;
    }

    private void CountMore(in Frame frame, ref CellState cell, int calls)
    {
        _events += calls;
        cell.Counts.Served += calls;
        cell.Counts.Arrived += calls;
        if (frame.Replica >= 0) _replicas[frame.Replica].Arrived += calls;
    }

    private void EndSeries(long now)
    {
        while (_seriesCount > 0) EndSeries(_series[_seriesCount - 1], isMoved: true, now);
    }

    // the cores are about to be shared: the ends that stand until now will all be set anew
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndSeriesBeforeSharing(int replica, long now)
    {
        for (var i = _seriesCount - 1; i >= 0; i--)
            if (_frames[_series[i]].Replica == replica) EndSeries(_series[i], isMoved: false, now);
    }

    private void EndSeriesOf(int replica, long now)
    {
        for (var i = _seriesCount - 1; i >= 0; i--)
            if (_frames[_series[i]].Replica == replica) EndSeries(_series[i], isMoved: true, now);
    }

    // back to the query that is under way
    private void EndSeries(int index, bool isMoved, long now)
    {
        ref var frame = ref _frames[index];
        ref var cell = ref _cells[frame.Cell];
        ref readonly var row = ref _rows[frame.Row];
        var (ahead, back, last, end) = (frame.Ahead, 0, frame.Mark, frame.Mark + frame.Work);
        LeaveSeries(ref frame, ref cell);
        for (; frame.Mark > now && back < ahead; back++) StepBack(ref frame, in row);
        CountMore(in frame, ref cell, -back);
        cell.Counts.Work -= last - frame.Mark;
        (frame.Sent, _frames[frame.Parent].Left) = (frame.Mark, frame.Made);
        if (back > 0) EndAt(index, ref frame, end, isMoved);
        if (row.Timeout >= 0) LimitLate(index, in frame, row.Timeout);
    }

    private void StepBack(ref Frame frame, in CallRow row)
    {
        frame.Made++;
        frame.Key = KeyOf(in _frames[frame.Parent], in row, frame.Made);
        frame.Work = row.Time.Draw(RandomStream.Mix(unchecked(frame.Key + ServiceSalt)));
        frame.Mark -= frame.Work;
    }

    // events are counted as if each query had its own: a stale one that this leaves behind is none, and one that would be stale is
    private void EndAt(int index, ref Frame frame, long before, bool isMoved)
    {
        var end = frame.Mark + frame.Work;
        if (before <= _until) _events--;
        if (!isMoved && end <= _until) _events++;
        if (frame.Replica >= 0 && _shared[frame.Replica] is { } shared)
        {
            shared.Move(index, end);                        // the event at the old end finds nobody
            if (isMoved) Push(end, RunEvent.SharedServed, frame.Replica, shared.Generation);
            return;
        }

        frame.Generation = unchecked(frame.Generation + 1) & EventPayload.MaxGeneration;
        Push(end, RunEvent.Served, index, frame.Generation);
    }

    private void LimitLate(int index, in Frame frame, int at)
    {
        var line = _timeouts[at];
        var due = frame.Mark + line.Length;
        line.AddLate(due, index, frame.Generation);
        if (line.LookedAfterAt < 0 || due < line.LookedAfterAt) ArmLine(line, at, due);
    }
}
