namespace Jauge.Rehearsal.Ledger;

/// <summary>One line of a journal.</summary>
/// <param name="Id">The write's number; each attempt has its own.</param>
/// <param name="Event">What happened to it.</param>
/// <param name="At">Since the start of the drill.</param>
public readonly record struct LedgerEntry(long Id, LedgerEvent Event, TimeSpan At);
