namespace Jauge.Rendering.Observability;

/// <summary>A metric at one value for some samples, in a rule's test.</summary>
internal readonly record struct Phase(int Samples, double Value);
