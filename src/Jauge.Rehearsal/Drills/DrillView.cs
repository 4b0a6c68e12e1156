using Jauge.Core;
using Jauge.Rehearsal.Drills.Judging;
using Jauge.Rehearsal.Ledger;

namespace Jauge.Rehearsal.Drills;

/// <summary>A drill as one group of clients saw it.</summary>
/// <param name="Operations">What they did, such as <c>committed inserts</c>.</param>
/// <param name="Outage">The fault, for them.</param>
/// <param name="Ledger">Their writes held against the rows; null where they wrote nothing.</param>
public sealed record DrillView(Text Operations, Outage Outage, LedgerComparison? Ledger)
{
    /// <summary>As <see cref="Clients.DrillClients.IsAside"/>.</summary>
    public bool IsAside { get; init; }
}
