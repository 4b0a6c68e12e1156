namespace Jauge.Rendering.Observability;

/// <summary>An alerting rule, with what its test needs.</summary>
internal sealed record AlertRule
{
    internal required string Name { get; init; }

    internal required string Expression { get; init; }

    internal required TimeSpan For { get; init; }

    internal required IReadOnlyList<KeyValuePair<string, string>> Labels { get; init; }

    internal required string Summary { get; init; }

    internal required string Description { get; init; }

    internal string? Comment { get; init; }

    /// <summary>Raw series in which the metric has each phase's value.</summary>
    internal required Func<IReadOnlyList<Phase>, IEnumerable<InputSeries>> Inputs { get; init; }

    /// <summary>A value at which nothing is wrong.</summary>
    internal required double Quiet { get; init; }

    /// <summary>A value at which the alert must fire.</summary>
    internal required double Failing { get; init; }

    /// <summary>How long the expression looks back: so long it takes to see a change whole.</summary>
    internal required TimeSpan Window { get; init; }
}
