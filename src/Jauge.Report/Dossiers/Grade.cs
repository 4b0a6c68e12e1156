namespace Jauge.Report.Dossiers;

/// <summary>How good a piece of news is; always shown by a mark and a word, too.</summary>
internal enum Grade
{
    /// <summary>Neither good nor bad: a figure.</summary>
    Plain,

    /// <summary>Kept, confirmed.</summary>
    Good,

    /// <summary>Open, or at risk.</summary>
    Caution,

    /// <summary>Broken, contradicted, exceeded.</summary>
    Bad,
}
