using Jauge.Core;

namespace Jauge.Rehearsal.Planning;

/// <summary>A component that is not rehearsed.</summary>
/// <param name="Component">Its name in the file.</param>
/// <param name="Reason">Why, in a few words without a full stop.</param>
public sealed record LeftOutComponent(string Component, Text Reason);
