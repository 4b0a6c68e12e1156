namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>One server of a <see cref="TcpBackend"/>.</summary>
/// <param name="Name">Its name in statistics and commands.</param>
/// <param name="Port">Where it listens, on loopback.</param>
/// <param name="CheckPort">Where it is checked; null for <paramref name="Port"/>.</param>
public sealed record TcpServer(string Name, int Port, int? CheckPort = null);
