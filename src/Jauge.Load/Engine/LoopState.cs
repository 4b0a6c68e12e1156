namespace Jauge.Load.Engine;

/// <summary>How a loop stands.</summary>
/// <param name="Connections">Open.</param>
/// <param name="UnderWay">Requests.</param>
/// <param name="Present">Users and visitors.</param>
internal readonly record struct LoopState(int Connections, int UnderWay, int Present);
