using Jauge.Rehearsal.Planning;

namespace Jauge.Rehearsal.Loop;

/// <summary>First line of a trace: what has to be planned again so that the same policies decide.</summary>
/// <param name="System">Name of the system.</param>
/// <param name="Environment">Its environment.</param>
/// <param name="Cores">Cores of the machine that it was planned for.</param>
/// <param name="MemoryBytes">Its memory.</param>
public sealed record TraceHeader(string System, string Environment, int Cores, long MemoryBytes)
{
    /// <summary>The header of a plan's trace.</summary>
    public static TraceHeader Of(RehearsalPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan.Described.Spec.System, plan.Described.Environment, plan.Machine.Cores, plan.Machine.Memory.Count);
    }

    /// <summary>The machine that the plan was made for.</summary>
    public Machine Machine() => new(Cores, new(MemoryBytes));
}
