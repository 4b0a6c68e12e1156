namespace Jauge.Rehearsal.Evidence;

/// <summary>Something that a prediction knows beside the file.</summary>
public enum PredictedCause
{
    /// <summary>All of them: what is left is the file alone.</summary>
    Everything,

    /// <summary>The visitors who really come: without it, any that the file describes.</summary>
    Visitors,

    /// <summary>Processor time of the programs for taking requests in and making calls.</summary>
    Hops,

    /// <summary>Processor time that a program which is added has with itself at first.</summary>
    Begins,

    /// <summary>Time that a call takes beside all work.</summary>
    Way,

    /// <summary>The cores that all parts share.</summary>
    Cores,

    /// <summary>The period over which a replica's share of the cores is counted: without it, the replica always works at the speed of its
    /// share.</summary>
    Period,
}
