using Jauge.Core;

namespace Jauge.Rehearsal.Planning;

/// <summary>A program that stands for the replicas of a component.</summary>
/// <param name="Workload">Folder below <c>workloads/</c>; null where <paramref name="Command"/> says what runs.</param>
/// <param name="Command">A path relative to the system's file, or a command of the machine; null where it is a workload.</param>
/// <param name="Arguments">As the program receives them.</param>
/// <param name="Environment">Variables beside those that every replica is given.</param>
public sealed record PlannedProgram(string? Workload, string? Command, EquatableList<string> Arguments, EquatableMap<string> Environment);
