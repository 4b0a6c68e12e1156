using Jauge.Core;

namespace Jauge.Simulation.Verdicts;

/// <summary>What holds the system back, and where.</summary>
/// <param name="Kind">What.</param>
/// <param name="Component">Name of the component; empty for <see cref="LimitKind.StatedTimes"/>.</param>
/// <param name="Text">One sentence with the figures.</param>
public sealed record BindingLimit(LimitKind Kind, string Component, Text Text);
