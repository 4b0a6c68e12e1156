namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>A fault that measures something of its own, beside what the drill's clients see.</summary>
public interface IMeasuringFault : IFault
{
    /// <summary>What it measured, once all is over.</summary>
    public Task<DrillFindings> FindingsAsync(CancellationToken cancellation);
}
