namespace Jauge.Dynamics;

/// <summary>One machine that carries every component of a model: what they work on is its cores.</summary>
/// <param name="Cores">Cores of the machine; above 0.</param>
/// <param name="Period">Over which the cores of a replica are counted: it works at full speed until its share of a period is used up, and
/// then rests until the period ends. Zero: it always works at the speed of its share.</param>
public sealed record HostModel(double Cores, TimeSpan Period);
