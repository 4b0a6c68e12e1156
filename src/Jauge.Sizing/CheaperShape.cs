using Jauge.Core;

namespace Jauge.Sizing;

/// <summary>A shape that costs less than the chosen one, and why it was not taken.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Promise">Path of the promise that it breaks.</param>
/// <param name="Evidence">What that rests on.</param>
/// <param name="Reason">By how much, in one sentence.</param>
public sealed record CheaperShape(SizedShape Shape, string Promise, Evidence Evidence, Text Reason);
