using Jauge.Core;

namespace Jauge.Review;

/// <summary>What the providers' published service levels come to for a whole system.</summary>
/// <param name="Value">Their product along the critical path, from 0 to 1.</param>
/// <param name="IsUpperBound">Whether some component of the path publishes none, so that the truth is no better than this.</param>
/// <param name="Arithmetic">How it is made.</param>
public sealed record ServiceLevels(decimal Value, bool IsUpperBound, Text Arithmetic);
