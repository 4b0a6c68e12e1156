using Jauge.Core;

namespace Jauge.Simulation.Verdicts;

/// <summary>The part of the stated run that a budget of events allowed.</summary>
/// <param name="Until">Simulated time of one replication.</param>
/// <param name="Replications">How many were run.</param>
/// <param name="FromFullLoad">Whether the part begins at full load, with the most replicas of every component, instead of with the
/// ramp.</param>
/// <param name="StatedEvents">Events of one replication of the whole run, estimated from its beginning.</param>
/// <param name="Sentence">What was simulated, and of what.</param>
public sealed record SimulatedPart(TimeSpan Until, int Replications, bool FromFullLoad, long StatedEvents, Text Sentence);
