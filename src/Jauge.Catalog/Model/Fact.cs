using Jauge.Core;
using Jauge.Core.Expressions;

namespace Jauge.Catalog;

/// <summary>What is known of an offering besides its prices: a limit, an SLA, a delay.</summary>
public sealed record Fact
{
    /// <summary>Such as <c>sla</c> or <c>scaling.http.interval</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The figure with its unit, a text or a flag.</summary>
    public required Value Value { get; init; }

    /// <summary>The configuration it holds for; null: any.</summary>
    public Expression? When { get; init; }

    /// <summary>Who says so.</summary>
    public required Source Source { get; init; }

    /// <summary>When; the source's date where the fact gives none, null when undated.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How good the word is.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>What a reader of the figure must know; null: nothing.</summary>
    public Text? Note { get; init; }

    /// <summary>Where it is written.</summary>
    public required SourceSpan Span { get; init; }
}
