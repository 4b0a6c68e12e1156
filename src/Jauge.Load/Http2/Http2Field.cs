using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Http2;

/// <summary>A header field of a request.</summary>
/// <param name="Name">In lower case; pseudo fields such as <c>:path</c> come before all others.</param>
/// <param name="Value">Null: another value each time, given as the request begins.</param>
/// <param name="Indexing">Whether the server is asked to remember it; of no account for what has another value each time and is not a
/// secret.</param>
public sealed record Http2Field(string Name, string? Value, HeaderIndexing Indexing = HeaderIndexing.Remember);
