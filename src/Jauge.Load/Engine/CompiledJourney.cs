using Jauge.Control.Random;

namespace Jauge.Load.Engine;

/// <summary>A journey made ready for the loop.</summary>
/// <param name="First">Its first step.</param>
/// <param name="Pause">Between two sessions of a user.</param>
/// <param name="Continues">Whether a failure leaves the session going.</param>
/// <param name="Forgets">Whether it begins without cookies and values.</param>
internal sealed record CompiledJourney(int First, Sampler Pause, bool Continues, bool Forgets);
