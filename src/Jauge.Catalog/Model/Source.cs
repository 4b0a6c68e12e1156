using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>What a figure was read from.</summary>
/// <param name="Id">The name that prices and facts cite.</param>
/// <param name="Title">For people.</param>
/// <param name="At">An address, or <c>repository:path</c>.</param>
/// <param name="AsOf">The day it showed what is cited; null where it bears no date.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Source(string Id, Text Title, string At, DateOnly? AsOf, SourceSpan Span);
