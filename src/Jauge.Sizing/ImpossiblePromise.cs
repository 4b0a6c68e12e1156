using Jauge.Core;

namespace Jauge.Sizing;

/// <summary>A promise that no shape of the space can keep.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stated">As the file states it.</param>
/// <param name="Reason">The limit, with the figures of the shape that comes nearest.</param>
public sealed record ImpossiblePromise(string Path, Text Title, Text Stated, Text Reason);
