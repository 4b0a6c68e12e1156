namespace Jauge.Simulation.Running;

/// <summary>A message that is not yet delivered.</summary>
internal struct MessageState
{
    internal ulong Key;
    internal long Enqueued;

    /// <summary>Row of what a delivery does.</summary>
    internal int Delivery;
    internal int Cell;

    /// <summary>Tries so far.</summary>
    internal int Attempts;

    /// <summary>Behind it in the queue, or in the list of free ones.</summary>
    internal int Next;
}
