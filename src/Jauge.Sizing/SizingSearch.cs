using Jauge.Sizing.Judging;
using Jauge.Sizing.Search;

namespace Jauge.Sizing;

/// <summary>One search with what it was made of.</summary>
internal sealed record SizingSearch(ShapeSpace Space, ShapeProblem Problem, SearchResult Result, IReadOnlyList<Removed> Removed,
    Targets Targets);
