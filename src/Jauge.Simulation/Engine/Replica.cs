namespace Jauge.Simulation.Engine;

/// <summary>A replica in 64 bytes, a cache line. Times are sums of instants, minus at each beginning and plus at each end, modulo 2⁶⁴: with
/// the number still present times now added they are integrals, exact to the nanosecond.</summary>
internal struct Replica
{
    internal int Busy;
    internal int Slots;
    internal int Waiting;
    internal int MaxWaiting;
    internal int QueueHead;
    internal int QueueTail;
    internal int BlockedHead;
    internal int BlockedTail;
    internal long BusyTime;
    internal long WaitingTime;
    internal long Served;
    internal int Rejected;
    internal int Blocked;
}
