namespace Jauge.Simulation.Running;

/// <summary>The users: one key each, moved on with every request.</summary>
internal sealed class UserTable
{
    internal ulong[] Keys { get; set; } = [];
}
