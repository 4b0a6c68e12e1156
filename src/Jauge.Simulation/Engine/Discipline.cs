namespace Jauge.Simulation.Engine;

/// <summary>How a replica shares itself among the jobs in it.</summary>
public enum Discipline
{
    /// <summary>Each slot serves one job at full speed; the others wait in order of arrival.</summary>
    FirstComeFirstServed,

    /// <summary>The jobs in the slots share the cores equally, none faster than one core; the others wait in order of arrival.</summary>
    ProcessorSharing,
}
