using Jauge.Core;
using Jauge.Core.Messages;

namespace Jauge.Spec.Model;

/// <summary>One class of requests: its share of the traffic, and what one costs each component.</summary>
public sealed record RequestSpec
{
    /// <summary>Share of all requests.</summary>
    [AtMost(1)]
    public Ratio? Share { get; init; }

    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Method and path, such as <c>GET /</c>; it may hold placeholders, as <c>GET /orders/{{id}}</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Body that load tests send; it may hold placeholders.</summary>
    public string? Body { get; init; }

    /// <summary>Headers that load tests send, by name; their values may hold placeholders.</summary>
    public EquatableMap<string> Headers { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Values that the answer gives to the requests after it in the session, by the name that placeholders call them.</summary>
    public EquatableMap<Extraction> Extract { get; init; } = EquatableMap<Extraction>.Empty;

    /// <summary>What must hold of a right answer; a status below 400 when nothing is said of the status.</summary>
    public EquatableList<AnswerCheck> Checks { get; init; } = [];

    /// <summary>Whether its answers are kept, each JSON body on a line of its own: the ledger of what clients were told.</summary>
    public bool? Keep { get; init; }

    /// <summary>Size of one answer.</summary>
    [AtLeast(0)]
    public Bytes? Answer { get; init; }

    /// <summary>Share of the requests that the edge answers by itself.</summary>
    public OffloadSpec? Offload { get; init; }

    /// <summary>Calls that the entry component makes, in order.</summary>
    public EquatableList<CallSpec> Calls { get; init; } = [];

    /// <summary>The component that receives the request, and its own time for one.</summary>
    [Rest]
    public EquatableMap<Distribution> At { get; init; } = EquatableMap<Distribution>.Empty;
}
