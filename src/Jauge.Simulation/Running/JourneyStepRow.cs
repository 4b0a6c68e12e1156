using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <summary>A step of a journey made ready for the loop.</summary>
internal struct JourneyStepRow
{
    internal int Journey;
    internal int Request;

    /// <summary>Bound of the draws that go on.</summary>
    internal ulong ContinueBelow;
    internal Sampler Think;
    internal bool IsLast;
}
