namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>One group of clients of a drill.</summary>
/// <param name="Operation">Makes what they do; where it is a <see cref="Ledger.ILedgerBook"/>, every write is counted afterwards.</param>
/// <param name="Settings">How they do it.</param>
public sealed record DrillClients(Func<IClientOperation> Operation, ClientSettings Settings);
