using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Spec.Model;

namespace Jauge.Spec.Scenarios;

/// <summary>One class of requests that a load test sends.</summary>
[Shorthand(nameof(Path))]
public sealed record ScenarioRequestSpec
{
    /// <summary>Method and path, such as <c>GET /</c>; it may hold placeholders, as <c>GET /orders/{{id}}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Share of the requests that no journey sends; those without one have equal parts of what the others leave.</summary>
    [AtMost(1)]
    public Ratio? Share { get; init; }

    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Body; it may hold placeholders.</summary>
    public string? Body { get; init; }

    /// <summary>Headers beside those of all requests, by name; their values may hold placeholders.</summary>
    public EquatableMap<string> Headers { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Values that the answer gives to the requests after it in the session, by the name that placeholders call them.</summary>
    public EquatableMap<Extraction> Extract { get; init; } = EquatableMap<Extraction>.Empty;

    /// <summary>What must hold of a right answer; a status below 400 when nothing is said of the status.</summary>
    public EquatableList<AnswerCheck> Checks { get; init; } = [];

    /// <summary>Whether its answers are kept, each JSON body on a line of its own: the ledger of what clients were told.</summary>
    public bool? Keep { get; init; }
}
