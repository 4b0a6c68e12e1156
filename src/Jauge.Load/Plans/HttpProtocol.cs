namespace Jauge.Load.Plans;

/// <summary>Which HTTP is spoken.</summary>
public enum HttpProtocol
{
    /// <summary>HTTP/1.1: one request at a time on a connection, no pipelining.</summary>
    Http1,

    /// <summary>HTTP/2: many at a time; by ALPN over TLS, with prior knowledge without.</summary>
    Http2,
}
