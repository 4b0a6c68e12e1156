namespace Jauge.Rehearsal.Parts.MariaDb;

/// <summary>MariaDB refused a statement or a connection.</summary>
/// <param name="code">Its number of the error, such as 1290 for a server that is read-only.</param>
/// <param name="message">Its words.</param>
public sealed class MariaDbException(int code, string message) : Exception(message)
{
    /// <summary>MariaDB's number of the error.</summary>
    public int Code => code;
}
