using Jauge.Load.Answers;
using Jauge.Load.Http2;
using Jauge.Load.Plans;

namespace Jauge.Load.Templates;

/// <summary>A request template made ready to be written again and again, by whatever protocol.</summary>
internal sealed class CompiledRequest
{
    internal required int Target { get; init; }

    internal required string Method { get; init; }

    internal required CompiledText Path { get; init; }

    /// <summary>Scheme and authority of the target.</summary>
    internal required string Scheme { get; init; }

    /// <summary>What goes into <c>Host</c>, or <c>:authority</c>.</summary>
    internal required string Authority { get; init; }

    /// <summary>All that the template says, but for what the protocol writes itself.</summary>
    internal required CompiledHeader[] Headers { get; init; }

    /// <summary>Null: none.</summary>
    internal required CompiledText? Body { get; init; }

    /// <summary>Judges answers and takes values from them.</summary>
    internal required AnswerReader Reader { get; init; }

    /// <summary>Nanoseconds.</summary>
    internal required long AnswerLimit { get; init; }

    /// <summary>The head of the request in HTTP/1.1, up to and without cookies and the length of the body.</summary>
    internal CompiledText Http1Head { get; set; } = new([]);

    /// <summary>The whole request in HTTP/1.1, where it is always the same; else null.</summary>
    internal byte[]? Http1Bytes { get; set; }

    /// <summary>The head of the request in HTTP/2; null where HTTP/1.1 is spoken.</summary>
    internal Http2Head? Http2Head { get; set; }

    /// <summary>Whether the answer has no body whatever it says.</summary>
    internal bool IsHead => Method == "HEAD";

    /// <summary>Whether it may be sent twice without doing more than once (RFC 9110, 9.2.2).</summary>
    internal bool IsIdempotent => Method is "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "TRACE";

    /// <summary>Whether a length is said even of no body.</summary>
    internal bool SaysLength => Body is not null || Method is "POST" or "PUT" or "PATCH";
}
