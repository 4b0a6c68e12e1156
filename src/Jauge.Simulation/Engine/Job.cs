namespace Jauge.Simulation.Engine;

/// <summary>A user of a closed class, or a request of an open one, in 40 bytes.</summary>
internal struct Job
{
    /// <summary>When the request was sent.</summary>
    internal long Sent;

    /// <summary>Key of its draws, moved on with every request and every pass.</summary>
    internal ulong Key;

    /// <summary>How long its next step takes, in nanoseconds, where <see cref="StepRow.Follows"/> says which: drawn as the present one
    /// begins.</summary>
    internal long Work;

    /// <summary>The replica it is in, waits for or is blocked at.</summary>
    internal int Replica;

    /// <summary>Next in the queue, in the list of the blocked or in the free list; −1 ends it.</summary>
    internal int Next;

    /// <summary>While it is blocked, the replica whose slot it keeps, −1 for none; otherwise the one that a random choice sends it to
    /// next.</summary>
    internal int Target;

    /// <summary>Row of the step table.</summary>
    internal ushort Step;

    /// <summary>How often the request has gone back to an earlier step: tells equal draws of one request apart.</summary>
    internal ushort Pass;
}
