namespace TrytonReplica;

/// <summary>A program that Tryton or PostgreSQL brings is missing, or failed.</summary>
internal sealed class CommandException(string message) : Exception(message);
