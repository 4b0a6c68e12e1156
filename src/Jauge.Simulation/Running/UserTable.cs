namespace Jauge.Simulation.Running;

/// <summary>The users: one key each, moved on with every request.</summary>
internal sealed class UserTable
{
    internal ulong[] Keys { get; set; } = [];

    /// <summary>The keys at the start, for what stays with a user.</summary>
    internal ulong[] Homes { get; set; } = [];
}
