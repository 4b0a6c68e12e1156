namespace Jauge.Rehearsal.Ledger;

/// <summary>What a client notes of a write.</summary>
public enum LedgerEvent
{
    /// <summary>It is about to be sent: from here on it may exist.</summary>
    Attempted,

    /// <summary>The system said that it is kept: from here on it must exist.</summary>
    Acknowledged,
}
