using Jauge.Core;

namespace Jauge.Control.Scaling.Azure;

/// <summary>
/// Scaling of a container app. Steps and stabilization are fixed by the service and written here with their published values.
/// </summary>
/// <remarks>Source of the defaults: MicrosoftDocs/azure-docs:articles/container-apps/scale-app.md.</remarks>
public sealed record ContainerAppsOptions
{
    /// <summary>Fewest replicas; 0 or more.</summary>
    public int MinReplicas { get; init; }

    /// <summary>Most replicas; at least 1, 1000 today, 300 and 30 earlier.</summary>
    public int MaxReplicas { get; init; } = 10;

    /// <summary>Rules; an app with ingress and without rules gets ten concurrent requests per replica.</summary>
    public EquatableList<ContainerAppsRule> Rules { get; init; } = [ContainerAppsRule.Http()];

    /// <summary>Period of HTTP and TCP rules.</summary>
    public TimeSpan HttpInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Period of all other rules.</summary>
    public TimeSpan PollingInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time without activity before the last replicas go.</summary>
    public TimeSpan CooldownPeriod { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long a larger demand keeps the count up.</summary>
    public TimeSpan ScaleDownStabilization { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>Count that one step may always reach, once a replica runs: the 4 of "1, 4, then 100 %".</summary>
    public int StepFloor { get; init; } = 4;

    /// <summary>Percent of the present count that one step may add.</summary>
    public int StepPercent { get; init; } = 100;

    /// <summary>
    /// Relative distance from the target that changes nothing; a fraction. The published formula has none; the autoscaler underneath
    /// has 0.1.
    /// </summary>
    public double Tolerance { get; init; }

    /// <summary>
    /// How often a sleeping app is asked for its first request or event; not documented. Null: with its rules, every 15 or 30 s; a burst
    /// from zero was measured at 5 replicas after 6 s.
    /// </summary>
    public TimeSpan? WakeInterval { get; init; }

    /// <summary>Whether the service may sleep: the minimum allows it and one rule is not processor or memory.</summary>
    public bool CanScaleToZero => MinReplicas == 0 && Rules.Any(rule => !rule.IsUtilization);

    internal TimeSpan IntervalOf(ContainerAppsRule rule) => rule.IsFast ? HttpInterval : PollingInterval;

    internal int LargestStep(int current) => Math.Max(StepFloor, Rounding.Sum(current, Rounding.Up(current * (StepPercent / 100.0))));

    internal void Check()
    {
        Require.AtLeast(MinReplicas, 0);
        Require.AtLeast(MaxReplicas, Math.Max(1, MinReplicas));
        Require.AtLeast(Rules.Count, 1);
        Require.Above(HttpInterval, TimeSpan.Zero);
        Require.Above(PollingInterval, TimeSpan.Zero);
        Require.Above(WakeInterval ?? TimeSpan.MaxValue, TimeSpan.Zero);
        foreach (var rule in Rules)
            Require.Above(rule.Target, 0);
    }
}
