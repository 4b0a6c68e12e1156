namespace Jauge.Spec.Model;

/// <summary>What it takes to find a figure out.</summary>
public enum EvidenceKind
{
    /// <summary>A simulation of the system under its workload.</summary>
    Simulation,

    /// <summary>A rehearsal or drill with real parts.</summary>
    Rehearsal,

    /// <summary>A measurement in production, by somebody else.</summary>
    Measurement,

    /// <summary>A fact that no source of the catalog states.</summary>
    Source,

    /// <summary>A price that no source of the catalog states.</summary>
    Price,

    /// <summary>A contract or offer that a person must read.</summary>
    Terms,

    /// <summary>A decision or intention of the owner: there is nothing to compute.</summary>
    Decision,
}
