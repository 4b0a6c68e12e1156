namespace Jauge.Catalog.Refresh;

/// <summary>What to do with one member of an object in a streamed JSON file.</summary>
internal enum JsonTreatment
{
    /// <summary>Pass over it without holding it.</summary>
    Skip,

    /// <summary>Enter it: its members are offered one by one. For objects larger than memory.</summary>
    Walk,

    /// <summary>Hold it whole and hand it over.</summary>
    Take,
}
