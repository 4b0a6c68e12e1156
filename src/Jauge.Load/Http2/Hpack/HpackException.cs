namespace Jauge.Load.Http2.Hpack;

/// <summary>A header block breaks RFC 7541: the connection's tables can no longer be trusted.</summary>
public sealed class HpackException : Exception
{
    /// <summary>A block that breaks the rules.</summary>
    public HpackException()
    {
    }

    /// <summary>A block that breaks the rules, and how.</summary>
    public HpackException(string message)
        : base(message)
    {
    }

    /// <summary>A block that breaks the rules, how, and what was found out about it.</summary>
    public HpackException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
