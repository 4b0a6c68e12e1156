using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>What a figure was read from.</summary>
/// <param name="Id">The name that prices and facts cite.</param>
/// <param name="Title">For people.</param>
/// <param name="At">An address, or <c>repository:path</c>; <c>unknown</c> where the place is not known.</param>
/// <param name="AsOf">The day it showed what is cited; null where it bears no date.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Source(string Id, Text Title, string At, DateOnly? AsOf, SourceSpan Span)
{
    /// <summary>Whether a reader can look it up: it has an address, or a repository and a path. What rests on any other source is
    /// unverified.</summary>
    public bool CanBeChecked => At.Contains('/', StringComparison.Ordinal);
}
