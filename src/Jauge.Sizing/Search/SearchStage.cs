namespace Jauge.Sizing.Search;

/// <summary>How much is known of a choice.</summary>
internal enum SearchStage
{
    /// <summary>A lower bound of its cost.</summary>
    Bounded,

    /// <summary>Its cost; no law refutes it.</summary>
    Priced,

    /// <summary>Neither the design nor theory refutes it.</summary>
    Judged,
}
