namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>One thing that a client did.</summary>
/// <param name="Start">Since the start of the drill.</param>
/// <param name="End">When the client knew how it went.</param>
/// <param name="Failure">Why it failed, in a few words that are the same for the same cause; null where it succeeded.</param>
public readonly record struct Operation(TimeSpan Start, TimeSpan End, string? Failure);
