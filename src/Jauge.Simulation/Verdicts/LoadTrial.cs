namespace Jauge.Simulation.Verdicts;

/// <summary>What a load does to the promises that it judges.</summary>
/// <param name="Worst">One that breaks, the surest first; null: none does.</param>
/// <param name="IsOpen">Whether one of those that the means keep is not decided.</param>
internal sealed record LoadTrial(SimulatedPromise? Worst, bool IsOpen)
{
    internal bool Holds => Worst is null;

    internal bool SurelyHolds => Worst is null && !IsOpen;

    internal bool SurelyBreaks => Worst?.State == VerdictState.NotKept;
}
