namespace Jauge.Rendering.Observability;

/// <summary>A metric of a component as Prometheus answers it.</summary>
/// <param name="Expression">A query with one result and no labels.</param>
/// <param name="Inputs">Raw series of a rule's test in which the query has each phase's value.</param>
internal sealed record WatchedMetric(string Expression, Func<IReadOnlyList<Phase>, IEnumerable<InputSeries>> Inputs)
{
    /// <summary>How far back the query looks.</summary>
    internal TimeSpan Window { get; init; } = Conventions.WindowTime;

    /// <summary>Largest value that the query can have.</summary>
    internal double Max { get; init; } = double.PositiveInfinity;

    /// <summary>The component's own limit, as a query or a number; null where nobody states one.</summary>
    internal string? Limit { get; init; }

    /// <summary>The same limit in a rule's test.</summary>
    internal double? LimitInTests { get; init; }
}
