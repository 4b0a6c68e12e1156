using Jauge.Control.Random;

namespace Jauge.Load.Engine;

/// <summary>A step of a journey made ready for the loop.</summary>
/// <param name="Journey">Whose.</param>
/// <param name="Request">Index of its template.</param>
/// <param name="Continue">Probability of going on after it.</param>
/// <param name="Think">Before the next step.</param>
/// <param name="IsLast">Whether none comes after it.</param>
internal sealed record CompiledStep(int Journey, int Request, double Continue, Sampler Think, bool IsLast);
