using Jauge.Control.Health;

namespace Jauge.Dynamics;

/// <summary>A check of every replica.</summary>
/// <param name="Options">When, and after how many failures.</param>
/// <param name="Takes">Work of an answer.</param>
public sealed record ProbeModel(ProbeOptions Options, TimeSpan Takes);
