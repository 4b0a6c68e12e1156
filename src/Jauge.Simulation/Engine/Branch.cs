namespace Jauge.Simulation.Engine;

/// <summary>A way from one step to another.</summary>
/// <param name="Probability">Above 0, at most 1.</param>
/// <param name="Step">Index of a step of the same class, from 0.</param>
public readonly record struct Branch(double Probability, int Step);
