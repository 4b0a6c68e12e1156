namespace Jauge.Rehearsal.Processes;

/// <summary>What came of a command that ran to its end.</summary>
/// <param name="Exit">How it ended.</param>
/// <param name="Output">What this run wrote, standard output and error together; at most its last 64 KiB.</param>
/// <param name="Took">From its start to its end.</param>
public sealed record CommandOutcome(PartExit Exit, string Output, TimeSpan Took);
