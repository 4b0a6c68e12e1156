using System.Runtime.CompilerServices;
using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <content>Short ways for what most calls are: queries one after the other on the same connection, and groups that need no life of their
/// own. They leave everything as the long way would, draws and order included.</content>
internal sealed partial class SystemRun
{
    // the same query once more: it keeps the connection and the slot, for which nobody waits, and the frame
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Repeats(int index, ref Frame frame, ref CellState cell, long now)
    {
        if (frame.Parent < 0) return false;
        ref var caller = ref _frames[frame.Parent];
        if (caller.Left <= 0 || caller.Cause != FailureCause.None || !KeepsPlace(in frame, in cell)) return false;
        if (caller.Pending == 0 && !cell.IsSlow && HasCoreLeft(frame.Replica)) return false;        // the next ones are a visit
        ref readonly var row = ref _rows[frame.Row];
        caller.Left--;
        frame.Key = KeyOf(in caller, in row, caller.Left);
        frame.Generation = unchecked(frame.Generation + 1) & Engine.EventPayload.MaxGeneration;
        (frame.Sent, frame.Made) = (now, caller.Left);
        cell.Counts.Served++;
        cell.Counts.Arrived++;
        if (frame.Replica >= 0) _replicas[frame.Replica].Arrived++;
        if (row.Timeout >= 0) Limit(index, frame.Generation, row.Timeout, now);
        Work(index, ref frame, ref cell, now);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool KeepsPlace(in Frame frame, in CellState cell)
    {
        if ((cell.Traits & ~CellTraits.Slow) != CellTraits.None) return false;
        if (frame.Pool >= 0 && _pools[frame.Pool].Head >= 0) return false;
        if (frame.Replica < 0) return cell.Kind == StationKind.Delay;
        return cell.ReadyCount == 1 && cell.Ready[0] == frame.Replica && _replicas[frame.Replica].Head < 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void EnterGroup(ref Frame frame, int group, ulong salt)
    {
        frame.ListKey = RandomStream.Mix(unchecked(frame.Key + salt + ((ulong)frame.Left * OccurrenceStep)));
        (frame.Behind, frame.BehindLeft, frame.List, frame.Cursor, frame.Left) = (frame.Cursor, frame.Left, group, 0, -1);
    }

    // its own list goes on
    private static void LeaveGroup(ref Frame frame) =>
        (frame.Cursor, frame.Left, frame.Behind, frame.List, frame.ListKey) = (frame.Behind, frame.BehindLeft, -1, frame.Row, frame.Key);
}
