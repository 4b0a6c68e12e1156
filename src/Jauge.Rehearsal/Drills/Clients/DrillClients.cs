namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>One group of clients of a drill.</summary>
/// <param name="Operation">Makes what they do; where it is a <see cref="Ledger.ILedgerBook"/>, every write is counted afterwards.</param>
/// <param name="Settings">How they do it.</param>
public sealed record DrillClients(Func<IClientOperation> Operation, ClientSettings Settings)
{
    /// <summary>Whether they go to what the system can live without: they count, and nobody waits for them or judges how long they were
    /// without it.</summary>
    public bool IsAside { get; init; }
}
