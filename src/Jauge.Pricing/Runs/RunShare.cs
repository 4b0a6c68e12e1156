using Jauge.Core;

namespace Jauge.Pricing.Runs;

/// <summary>A component's part of what a run costs.</summary>
/// <param name="Component">Name in the file.</param>
/// <param name="Cost">Over the run, unrounded.</param>
public readonly record struct RunShare(string Component, Interval Cost);
