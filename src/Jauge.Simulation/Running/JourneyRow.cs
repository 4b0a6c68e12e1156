using Jauge.Control.Random;

namespace Jauge.Simulation.Running;

/// <summary>A journey made ready for the loop.</summary>
internal struct JourneyRow
{
    /// <summary>First of its steps.</summary>
    internal int First;
    internal Sampler Pause;
    internal bool Continues;
}
