using Jauge.Control.Arrivals;
using Jauge.Dynamics;

namespace Jauge.Simulation.Running;

/// <summary>Arrivals from outside, of requests or of sessions: candidates of a Poisson stream at a bound of the curve.</summary>
internal struct ArrivalStream
{
    /// <summary>Null: nobody arrives.</summary>
    internal LoadCurve? Curve;
    internal ulong Key;

    /// <summary>Candidates drawn.</summary>
    internal long Count;

    /// <summary>Rate of the candidates: the curve's height, or that of its present piece.</summary>
    internal double Bound;
    internal bool AreSessions;

    /// <summary>Whether the bound follows the pieces of the curve: of a recording, most of which lies far below its peak.</summary>
    internal bool FollowsPieces;
}
