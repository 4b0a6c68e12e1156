using Jauge.Control.Random;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Running;

/// <summary>A call made ready for the loop.</summary>
internal struct CallRow
{
    internal Sampler Time;

    /// <summary>Nanoseconds of work beside that, and of time that passes after all work.</summary>
    internal long Overhead;
    internal long Way;
    internal ulong Salt;
    internal ulong HitBelow;
    internal ulong FractionBelow;

    /// <summary>Line of its timeouts; −1: none.</summary>
    internal int Timeout;
    internal int Station;
    internal int First;
    internal int Count;
    internal int Times;
    internal int Retries;

    /// <summary>Pauses and budget of its retries; −1: made at once.</summary>
    internal int Retry;
    internal int Breaker;
    internal int BulkheadSite;
    internal int Bulkhead;

    /// <summary>Which of its caller's pools has the connections to the component; −1: none.</summary>
    internal int Pool;
    internal CallMode Mode;
    internal bool IsOptional;

    /// <summary>Whether the network is cut on its way.</summary>
    internal bool IsCut;

    /// <summary>Station that makes the call; −1: users.</summary>
    internal int From;
    internal RowTraits Traits;

    /// <summary>Its lock, its delivery or its cache, by its traits; a call has one at most.</summary>
    internal int Special;
}
