using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>What a snapshot would change in one offering's price file.</summary>
public sealed record CatalogFileDiff
{
    /// <summary>Path of the <c>.prices.csv</c>.</summary>
    public required string File { get; init; }

    /// <summary>Rows at another price.</summary>
    public required IReadOnlyList<CatalogPriceChange> Changed { get; init; }

    /// <summary>Prices that the catalog lacks, in regions that the file already has.</summary>
    public required IReadOnlyList<CatalogPrice> Added { get; init; }

    /// <summary>Rows that the snapshot confirms at the same price; their date is left alone.</summary>
    public required int Confirmed { get; init; }

    /// <summary>Every row of the new file, in order: old rows keep their place, an added one follows the last row of its meter.</summary>
    public required IReadOnlyList<CatalogPrice> Rows { get; init; }

    /// <summary>True when the file would not change.</summary>
    public bool IsEmpty => Changed.Count == 0 && Added.Count == 0;
}
