using Jauge.Core;

namespace Jauge.Rehearsal.Planning;

/// <summary>The machine that rehearses.</summary>
/// <param name="Cores">Logical processors that the rehearsal may use; at least 1.</param>
/// <param name="Memory">Memory that it may use.</param>
public sealed record Machine(int Cores, Bytes Memory)
{
    /// <summary>This machine, as the runtime sees it: limits of its control group included.</summary>
    public static Machine OfThis() => new(Math.Max(1, Environment.ProcessorCount), new(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes));
}
