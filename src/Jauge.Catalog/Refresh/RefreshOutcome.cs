using Jauge.Core;

namespace Jauge.Catalog.Refresh;

/// <summary>End of a refresh: never an exception for what the network, the disk or the user did.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Folder">The snapshot's folder when <see cref="RefreshStatus.Done"/>; otherwise null.</param>
/// <param name="Counts">What was read and what became of it; zeros unless done.</param>
/// <param name="Diagnostics">Errors, contradictory rows, announced prices, in a stable order.</param>
public sealed record RefreshOutcome(RefreshStatus Status, string? Folder, PriceCounts Counts, IReadOnlyList<Diagnostic> Diagnostics);
