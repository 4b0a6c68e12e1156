namespace Jauge.Load.Http2.Hpack;

/// <summary>Whether the other side is asked to remember a field.</summary>
public enum HeaderIndexing
{
    /// <summary>It comes again: after the first time it takes a byte or two.</summary>
    Remember,

    /// <summary>Its value is another each time: remembering it would push out what comes again.</summary>
    Varies,

    /// <summary>A secret: neither this connection nor a proxy behind it may remember it (RFC 7541, section 7.1.3).</summary>
    Never,
}
