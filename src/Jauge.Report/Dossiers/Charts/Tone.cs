namespace Jauge.Report.Dossiers.Charts;

/// <summary>A colour by its meaning or its place; the style sheet knows it in both themes.</summary>
internal enum Tone
{
    C1, C2, C3, C4, C5, C6, C7, C8,

    /// <summary>Kept.</summary>
    Good,

    /// <summary>At risk.</summary>
    Caution,

    /// <summary>Broken, failed.</summary>
    Bad,

    /// <summary>What is there for comparison.</summary>
    Faint,
}
