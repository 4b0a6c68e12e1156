using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>What a provider gives free each month.</summary>
/// <param name="Name">The name that meters cite.</param>
/// <param name="Amount">Per month, in the dimension of its meters.</param>
/// <param name="Per">Who shares it.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Grant(string Name, Quantity Amount, GrantScope Per, Source Source, SourceSpan Span)
{
    /// <summary>Whether what is free fills the first tiers, as where a page gives tiers of all that is used in the month; otherwise the
    /// tiers begin after it.</summary>
    public bool CountsInTiers { get; init; }
}
