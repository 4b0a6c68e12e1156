using Jauge.Control.Random;

namespace Jauge.Simulation.Engine;

/// <summary>A class made ready for the loop, with its counts.</summary>
internal struct ClassRow
{
    internal Sampler Interval;
    internal RandomStream Arrivals;
    internal ulong Key;
    internal int Users;
    internal int Home;
    internal int First;
    internal int Created;

    /// <summary>Requests under way when the statistics began.</summary>
    internal long Carried;

    /// <summary>Of an open class; in a closed one they are counted where the users think.</summary>
    internal long Sent;
    internal long Rejected;
}
