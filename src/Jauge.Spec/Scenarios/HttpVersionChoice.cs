namespace Jauge.Spec.Scenarios;

/// <summary>Which HTTP a load test speaks.</summary>
public enum HttpVersionChoice
{
    /// <summary>HTTP/1.1, one request at a time on a connection.</summary>
    Http1,

    /// <summary>HTTP/2, many requests at a time on a connection.</summary>
    Http2,
}
