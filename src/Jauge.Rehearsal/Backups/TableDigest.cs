namespace Jauge.Rehearsal.Backups;

/// <summary>What a table holds, whatever its order on disk.</summary>
/// <param name="Table">Schema and name.</param>
/// <param name="Rows">How many.</param>
/// <param name="Checksum">Of all columns of all rows.</param>
public sealed record TableDigest(string Table, long Rows, string Checksum);
