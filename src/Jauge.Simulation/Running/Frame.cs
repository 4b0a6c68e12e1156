using System.Runtime.CompilerServices;
using Jauge.Simulation.Monitoring;

namespace Jauge.Simulation.Running;

/// <summary>One call under way, from the wish to make it to its end.</summary>
internal struct Frame
{
    internal const int Nobody = -1;

    /// <summary>A call that nobody has sent anywhere yet.</summary>
    internal static Frame Blank => new()
    {
        State = FrameState.Calls, Behind = -1, Parent = Nobody, User = Nobody, Caller = Nobody, Replica = Nobody, Cell = Nobody,
        Pool = Nobody, Next = -1,
        Left = -1,
    };

    /// <summary>Its random draws.</summary>
    internal ulong Key;

    /// <summary>When the caller wished it.</summary>
    internal long Sent;

    /// <summary>When the present wait or service began.</summary>
    internal long Mark;

    /// <summary>Work drawn, in nanoseconds on a core of its own.</summary>
    internal long Work;

    internal int Row;

    /// <summary>Frame that waits for it.</summary>
    internal int Parent;

    /// <summary>User who waits for it, where it is a request; the message, where it is a delivery.</summary>
    internal int User;

    /// <summary>Replica that makes the call.</summary>
    internal int Caller;

    /// <summary>Replica that serves it.</summary>
    internal int Replica;

    internal int Cell;

    /// <summary>Pool of the caller that it holds a connection of.</summary>
    internal int Pool;

    /// <summary>Behind it in a queue, or in the list of free frames.</summary>
    internal int Next;

    internal int Generation;

    /// <summary>Row whose calls it makes: its own, or a group's among them.</summary>
    internal int List;

    /// <summary>The random draws of that list.</summary>
    internal ulong ListKey;

    /// <summary>Where its own list goes on after a group, and how often the group is still to come; −1: it is in no group.</summary>
    internal int Behind;
    internal int BehindLeft;

    /// <summary>Position of the next call in the row's list.</summary>
    internal int Cursor;

    /// <summary>How often that call is still to be made; −1: not drawn yet.</summary>
    internal int Left;

    /// <summary>Which of its caller's calls it is, among the equal ones.</summary>
    internal int Made;

    /// <summary>Parallel calls under way.</summary>
    internal int Pending;

    internal int Attempt;

    /// <summary>The call that it makes without a frame of its own, where it is served, and on which connection.</summary>
    internal int VisitRow;
    internal int VisitCell;
    internal int VisitReplica;
    internal int VisitPool;

    /// <summary>How many equal calls after the first the visit stands for.</summary>
    internal int VisitAhead;
    internal short Region;

    /// <summary>Class of the request; only where it is one.</summary>
    internal short Request;
    internal FrameState State;
    internal FrameTraits Traits;
    internal FailureCause Cause;
    internal bool IsRequest;
    internal bool IsAwaiting;
    internal bool IsStepping;
    internal bool HasEntered;
    internal bool HasSlot;

    internal bool IsAbandoned
    {
        readonly get => (Traits & FrameTraits.Abandoned) != 0;
        set => Traits = value ? Traits | FrameTraits.Abandoned : Traits & ~FrameTraits.Abandoned;
    }

    internal bool HasConnection
    {
        readonly get => (Traits & FrameTraits.Connected) != 0;
        set => Traits = value ? Traits | FrameTraits.Connected : Traits & ~FrameTraits.Connected;
    }

    internal bool InBulkhead
    {
        readonly get => (Traits & FrameTraits.InBulkhead) != 0;
        set => Traits = value ? Traits | FrameTraits.InBulkhead : Traits & ~FrameTraits.InBulkhead;
    }

    internal bool InBreaker
    {
        readonly get => (Traits & FrameTraits.InBreaker) != 0;
        set => Traits = value ? Traits | FrameTraits.InBreaker : Traits & ~FrameTraits.InBreaker;
    }

    /// <summary>Whether it keeps its caller's replica there: nobody waits for it.</summary>
    internal bool HoldsCaller
    {
        readonly get => (Traits & FrameTraits.HoldsCaller) != 0;
        set => Traits = value ? Traits | FrameTraits.HoldsCaller : Traits & ~FrameTraits.HoldsCaller;
    }

    /// <summary>As blank as <see cref="Blank"/>; of what stood here before only the generation stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Begin(in Frame blank, int row, ulong key, long now)
    {
        var generation = Generation;
        this = blank;
        (Generation, Key, Sent, Row) = (generation, key, now, row);
        (List, ListKey) = (row, key);
    }
}
