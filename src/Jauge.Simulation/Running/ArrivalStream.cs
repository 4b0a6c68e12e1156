using Jauge.Simulation.Model;

namespace Jauge.Simulation.Running;

/// <summary>Arrivals from outside, of requests or of sessions: candidates of a Poisson stream at the curve's height.</summary>
internal struct ArrivalStream
{
    /// <summary>Null: nobody arrives.</summary>
    internal LoadCurve? Curve;
    internal ulong Key;

    /// <summary>Candidates drawn.</summary>
    internal long Count;
    internal bool AreSessions;
}
