namespace Jauge.Rendering.Observability;

/// <summary>A rate at which the error budget is spent, and the two windows over which it must be seen.</summary>
internal sealed record BurnRate(decimal Rate, string Long, int Minutes, string Short);
