namespace Jauge.MariaDb;

/// <summary>MariaDB refused a statement or a connection.</summary>
/// <param name="code">Its number of the error, such as 1290 for a server that is read-only.</param>
/// <param name="message">Its words.</param>
public sealed class MariaDbException(int code, string message) : Exception(message)
{
    /// <summary>The server only takes the writes of administrators (ER_OPTION_PREVENTS_STATEMENT): a replica, or a primary that has been
    /// replaced.</summary>
    public const int ReadOnly = 1290;

    /// <summary>The server wants the password in a way that this client does not have (ER_NOT_SUPPORTED_AUTH_MODE).</summary>
    public const int OtherMethod = 1251;

    /// <summary>MariaDB's number of the error.</summary>
    public int Code => code;
}
