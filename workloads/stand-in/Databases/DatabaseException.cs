namespace Jauge.StandIn.Databases;

/// <summary>A database refused, failed, or could not be reached.</summary>
internal sealed class DatabaseException(string message, Exception? cause = null) : Exception(message, cause);
