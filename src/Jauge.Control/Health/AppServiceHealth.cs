namespace Jauge.Control.Health;

/// <summary>Which unhealthy instances Azure App Service leaves out, and when it replaces them.</summary>
/// <remarks>Source: MicrosoftDocs/azure-docs:articles/app-service/monitor-instances-health-check.md.</remarks>
public sealed record AppServiceHealth
{
    /// <summary>Most instances left out, in percent of all (WEBSITE_HEALTHCHECK_MAXUNHEALTHYWORKERPERCENT); 1 to 100.</summary>
    public int MaxExcludedPercent { get; init; } = 50;

    /// <summary>How long an instance must have been unhealthy to be replaced.</summary>
    public TimeSpan ReplacedAfter { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Most replacements of one plan in an hour.</summary>
    public int MaxReplacementsPerHour { get; init; } = 1;

    /// <summary>Most replacements of one plan in a day.</summary>
    public int MaxReplacementsPerDay { get; init; } = 3;

    /// <summary>Instances that get no traffic.</summary>
    /// <param name="instances">All instances; 0 or more.</param>
    /// <param name="unhealthy">Unhealthy ones; 0 to <paramref name="instances"/>.</param>
    /// <returns>None of a single one, none where all are unhealthy, else as many as the share allows, rounded down.</returns>
    public int Excluded(int instances, int unhealthy) =>
        instances <= 1 || Require.Between(unhealthy, 0, instances) == instances
            ? 0
            : Math.Min(unhealthy, (int)((long)instances * MaxExcludedPercent / 100));

    /// <summary>Whether an instance may be replaced now.</summary>
    /// <param name="unhealthyFor">How long it has been unhealthy.</param>
    /// <param name="lastHour">Replacements of the plan in the last hour; 0 or more.</param>
    /// <param name="lastDay">Replacements of the plan in the last day; 0 or more.</param>
    /// <returns>True where time and both limits allow it.</returns>
    public bool MayReplace(TimeSpan unhealthyFor, int lastHour, int lastDay) =>
        unhealthyFor >= ReplacedAfter && lastHour < MaxReplacementsPerHour && lastDay < MaxReplacementsPerDay;
}
