using Jauge.Dynamics;
using Jauge.Simulation.Monitoring;
using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <content>Locked rows: one call at a time, first come first served. Who waits keeps its connection and takes no cores.</content>
internal sealed partial class SystemRun
{
    private const ulong LockSalt = 0xB5026F5AA96619E9;
    private const ulong HotSalt = 0xC4CEB9FE1A85EC53;
    private LockModel[] _lockModels = [];
    private ulong[] _hotBelow = [];
    private LockState[] _locks = [];
    private int[] _firstLocks = [];                     // of a table in a region

    // by frame: the first row that it has, the row that it waits for, and for whom it takes rows
    private int[] _owned = [];
    private int[] _wanted = [];
    private int[] _owners = [];

    private void BeginLocks(CallTable table)
    {
        _lockModels = [.. table.Locks];
        _hotBelow = [.. _lockModels.Select(l => Chance.Bound(l.Hottest))];
        _firstLocks = new int[_model.Tables * _model.Regions.Count];
        var count = 0;
        for (var t = 0; t < _model.Tables; t++)
            for (var region = 0; region < _model.Regions.Count; region++, count += RowsOf(t))
                _firstLocks[(t * _model.Regions.Count) + region] = count;
        _locks = new LockState[count];
        _locks.AsSpan().Fill(new() { Owner = LockState.Open, NextOwned = -1, Head = -1, Tail = -1 });
    }

    private int RowsOf(int table) => _lockModels.Where(l => l.Table == table).Max(l => l.Rows);

    // true where the row is free, or the transaction has it already
    private bool Locks(int index, ref Frame frame, ref CellState cell, long now)
    {
        GrowLocks();
        var held = _lockModels[_rows[frame.Row].Special];
        var (owner, at) = (held.IsTransaction ? VisitOf(index) : index, RowOf(in frame, held, _rows[frame.Row].Special, cell.Region));
        if (_locks[at].Owner == owner) return true;
        if (_locks[at].Owner == LockState.Open)
        {
            Own(at, owner);
            return true;
        }

        if (WouldDeadlock(owner, at)) Finish(index, FailureCause.Deadlock, now);
        else WaitForLock(index, ref frame, owner, at, now);
        return false;
    }

    private void GrowLocks()
    {
        var first = _owned.Length;
        if (first == _frames.Length) return;
        Array.Resize(ref _owned, _frames.Length);
        Array.Resize(ref _wanted, _frames.Length);
        Array.Resize(ref _owners, _frames.Length);
        _owned.AsSpan(first).Fill(-1);
        _wanted.AsSpan(first).Fill(-1);
    }

    private int RowOf(in Frame frame, LockModel held, int position, int region)
    {
        var first = _firstLocks[(held.Table * _model.Regions.Count) + region];
        var isHot = held.Hottest > 0 && RandomStream.Mix(unchecked(frame.Key + HotSalt)) < _hotBelow[position];
        if (isHot || held.Rows == 1) return first;
        var spared = held.Hottest > 0 ? 1 : 0;
        return first + spared + (int)Math.BigMul(RandomStream.Mix(unchecked(frame.Key + LockSalt)), (ulong)(held.Rows - spared), out _);
    }

    // the request or call whose transaction it is; a call that nobody waits for is its own
    private int VisitOf(int index)
    {
        var visit = _frames[index].Parent;
        while (visit >= 0 && _rows[_frames[visit].Row].Station < 0 && _frames[visit].Parent >= 0) visit = _frames[visit].Parent;
        return visit >= 0 ? visit : index;
    }

    private void Own(int at, int owner)
    {
        (_locks[at].Owner, _locks[at].NextOwned, _owned[owner]) = (owner, _owned[owner], at);
        _frames[owner].Traits |= FrameTraits.HoldsLocks;
    }

    // whoever has the row waits, in the end, for a row of this owner
    private bool WouldDeadlock(int owner, int at)
    {
        var holder = _locks[at].Owner;
        for (var steps = 0; holder >= 0 && _wanted[holder] >= 0 && steps < _locks.Length; steps++)
        {
            holder = _locks[_wanted[holder]].Owner;
            if (holder == owner) return true;
        }

        return false;
    }

    private void WaitForLock(int index, ref Frame frame, int owner, int at, long now)
    {
        (frame.State, frame.Mark, frame.Next) = (FrameState.WaitsForLock, now, -1);
        (_owners[index], _wanted[owner]) = (owner, at);
        ref var row = ref _locks[at];
        if (row.Head < 0) row.Head = index;
        else _frames[row.Tail].Next = index;
        row.Tail = index;
    }

    private void Unlock(int owner, long now)
    {
        _frames[owner].Traits &= ~FrameTraits.HoldsLocks;
        var at = _owned[owner];
        _owned[owner] = -1;
        for (var next = -1; at >= 0; at = next)
        {
            next = _locks[at].NextOwned;
            HandOverRow(at, now);
        }
    }

    // those who gave up are dropped in passing; meanwhile the row belongs to nobody and others queue behind
    private void HandOverRow(int at, long now)
    {
        _locks[at].Owner = LockState.HandedOver;
        while (_locks[at].Head is >= 0 and var index)
        {
            ref var frame = ref _frames[index];
            _locks[at].Head = frame.Next;
            _cells[frame.Cell].Counts.LockWait += now - frame.Mark;
            _wanted[_owners[index]] = -1;
            if (!frame.IsAbandoned)
            {
                Own(at, _owners[index]);
                Work(index, ref frame, ref _cells[frame.Cell], now);
                return;
            }

            Drop(index, now);
        }

        _locks[at].Owner = LockState.Open;
    }
}
