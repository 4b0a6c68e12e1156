namespace Jauge.Simulation.Engine;

/// <summary>A way that is taken where the draw's 64 bits, as a number, stay below the bound.</summary>
internal readonly record struct BranchRow(ulong Below, int Row);
