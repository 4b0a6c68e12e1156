namespace Jauge.Catalog.Refresh;

/// <summary>What the chain needs to know of a page whose rows are already in the journal.</summary>
internal sealed record AzurePage(int Rows, string Digest, Uri? Next);
