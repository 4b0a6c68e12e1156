using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>One request of a session.</summary>
/// <param name="Request">Index of its class.</param>
/// <param name="Continue">Probability of going on after it.</param>
/// <param name="Think">Time to think after its answer.</param>
public readonly record struct JourneyStepModel(int Request, double Continue, Distribution Think);
