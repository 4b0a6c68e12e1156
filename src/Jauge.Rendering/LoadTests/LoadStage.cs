namespace Jauge.Rendering.LoadTests;

/// <summary>A stretch of a test: in a part of its time the load goes in a straight line to a multiple of the full one.</summary>
/// <param name="Time">Part of the whole time.</param>
/// <param name="To">Multiple of the full load at its end.</param>
internal sealed record LoadStage(decimal Time, decimal To);
