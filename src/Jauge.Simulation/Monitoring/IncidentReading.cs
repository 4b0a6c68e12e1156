using Jauge.Simulation.Faults;

namespace Jauge.Simulation.Monitoring;

/// <summary>What a fault did.</summary>
/// <param name="Fault">As it was asked for.</param>
/// <param name="Times">How often it happened in one replication.</param>
/// <param name="Lasts">Seconds until all was well again, mean over those that ended within the run; null where none did.</param>
/// <param name="Failed">Requests that failed in one replication from its beginning until, after its end, ten seconds went by without more
/// failures than before it, whatever the reason.</param>
/// <param name="FailedShare">Share of the requests ended until the last of those that failed, from 0 to 1; not a number where none
/// ended.</param>
public sealed record IncidentReading(Fault Fault, Measured Times, Measured? Lasts, Measured Failed, Measured FailedShare);
